// What the compiled program asks of a C library, where there is none: memory, bytes, 128-bit division.
//
//   clang --target=wasm32-unknown-none-wasm -O2 -ffreestanding -fno-builtin -mbulk-memory -c runtime.c

typedef __SIZE_TYPE__ size_t;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned __int128 u128;
typedef __int128 i128;

// Memory. Blocks have sizes in steps of an eighth to a quarter; what is freed waits in the list of its
// size, and what was taken last grows the memory. Before each block stand its size class and where its
// space begins.

extern unsigned char __heap_base;

enum { CLASSES = 116, HEADER = 16, PAGE = 65536 };

struct header {
    u32 class;
    u32 start;
};

static u32 heap_end;
static u32 memory_end;
static u32 unused[CLASSES];

// 16, 20, 24, 28, 32, 40, 48, 56, 64, 80 …: four sizes for every doubling, of 16 bytes at the least.
static u32 class_of(u64 size) {
    u32 class = 0;
    u64 step = 4;
    u64 room = 16;
    while (room < size) {
        class += 1;
        room += step;
        if ((class & 3) == 0) step = room / 4;
    }
    return class;
}

static u64 size_of(u32 class) {
    return (u64)(4 + (class & 3)) << (2 + (class >> 2));
}

int posix_memalign(void **out, size_t alignment, size_t size) {
    if (alignment < HEADER) alignment = HEADER;
    u64 wanted = (u64)size + HEADER + (alignment > HEADER ? alignment : 0);
    u32 class = class_of(wanted);
    if (class >= CLASSES) return 12;
    u32 start = unused[class];
    if (start) {
        unused[class] = *(u32 *)start;
    } else {
        if (!heap_end) {
            heap_end = ((u32)&__heap_base + HEADER - 1) / HEADER * HEADER;
            memory_end = (u32)__builtin_wasm_memory_size(0) * PAGE;
        }
        u64 end = (u64)heap_end + (size_of(class) + HEADER - 1) / HEADER * HEADER;
        if (end > memory_end) {
            u64 pages = (end - memory_end + PAGE - 1) / PAGE;
            // At least 1 MiB at once: every growth costs a call to the host.
            if (pages < 16) pages = 16;
            if (end > 0xffff0000u) return 12;
            if (__builtin_wasm_memory_grow(0, (u32)pages) == (size_t)-1) return 12;
            memory_end += (u32)pages * PAGE;
        }
        start = heap_end;
        heap_end = (u32)end;
    }
    u32 place = (start + HEADER + (u32)alignment - 1) / (u32)alignment * (u32)alignment;
    struct header *header = (struct header *)(place - sizeof(struct header));
    header->class = class;
    header->start = start;
    *out = (void *)place;
    return 0;
}

void free(void *block) {
    if (!block) return;
    struct header header = *(struct header *)((u32)block - sizeof(struct header));
    *(u32 *)header.start = unused[header.class];
    unused[header.class] = header.start;
}

// Bytes. With bulk memory the first three are one instruction each.

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (size_t index = 0; index < count; index++) {
        if (a[index] != b[index]) return a[index] < b[index] ? -1 : 1;
    }
    return 0;
}

// The seed of hashes: nothing that is written depends on it.
void arc4random_buf(void *bytes, size_t count) { __builtin_memset(bytes, 42, count); }

// Nothing is printed; a trap is what the host sees.
int putchar(int character) { return character; }

u32 __stack_chk_guard = 0x5eedca9cu;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

// Numbers of 128 bits.

i128 __multi3(i128 left, i128 right) {
    u64 a = (u64)left, b = (u64)right;
    u64 a0 = (u32)a, a1 = a >> 32, b0 = (u32)b, b1 = b >> 32;
    u64 low = a0 * b0;
    u64 middle = a1 * b0 + (low >> 32);
    u64 other = a0 * b1 + (u32)middle;
    u64 high = a1 * b1 + (middle >> 32) + (other >> 32);
    high += (u64)((u128)left >> 64) * b + a * (u64)((u128)right >> 64);
    return (i128)((u128)high << 64 | (other << 32 | (u32)low));
}

static u128 divided(u128 number, u128 divisor, u128 *rest) {
    if (divisor == 0) __builtin_trap();
    if (!(number >> 64) && !(divisor >> 64)) {
        *rest = (u64)number % (u64)divisor;
        return (u64)number / (u64)divisor;
    }
    u64 high = (u64)(number >> 64), low = (u64)number;
    u128 left = 0;
    for (int bit = 0; bit < 128; bit++) {
        u64 carried = (u64)(left >> 127);
        left = left << 1 | high >> 63;
        high = high << 1 | low >> 63;
        low <<= 1;
        if (carried || left >= divisor) {
            left -= divisor;
            low |= 1;
        }
    }
    *rest = left;
    return (u128)high << 64 | low;
}

u128 __udivti3(u128 number, u128 divisor) {
    u128 rest;
    return divided(number, divisor, &rest);
}

u128 __umodti3(u128 number, u128 divisor) {
    u128 rest;
    divided(number, divisor, &rest);
    return rest;
}

i128 __divti3(i128 number, i128 divisor) {
    u128 rest;
    u128 quotient = divided(
        number < 0 ? -(u128)number : (u128)number, divisor < 0 ? -(u128)divisor : (u128)divisor, &rest);
    return (i128)((number < 0) != (divisor < 0) ? -quotient : quotient);
}

i128 __modti3(i128 number, i128 divisor) {
    u128 rest;
    divided(number < 0 ? -(u128)number : (u128)number, divisor < 0 ? -(u128)divisor : (u128)divisor, &rest);
    return (i128)(number < 0 ? -rest : rest);
}
