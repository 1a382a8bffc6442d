/// The shells that capcalc has completions for.
package enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
}
