#if os(Linux)
    /// Called by the C library before anything else of the program, the Swift runtime too.
    @used @section(".preinit_array")
    let runtimeRoot: @convention(c) () -> Void = { System.nameRoot() }
#endif
