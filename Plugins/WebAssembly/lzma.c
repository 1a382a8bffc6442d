// Opens what xz wrote as .lzma: two thirds of the bytes of gzip, and no browser opens it itself.
//
// The host asks for room for the bytes, puts them there, and gets how many came out of them. JavaScript would take
// three times as long, most of it before the browser compiles it.
//
//   https://github.com/jljusten/LZMA-SDK/blob/master/DOC/lzma-specification.txt
//
// Plugins/MakePage/CompressedModule.swift compiles it.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;

#define EXPORTED(name) __attribute__((export_name(name)))

extern u8 __heap_base;

enum { PAGE = 65536, HEADER = 18, BROKEN = -1, LONGEST = 273 };

// Where the odds of each choice begin. xz writes at most four bits of context before a byte.
enum {
    MATCH = 0, REPEATED = 192, OLDER = 204, THIRD = 216, FOURTH = 228, LONGER = 240, SLOT = 432, NEAR = 688,
    FAR = 803, LENGTH = 819, REPEATED_LENGTH = 1333, BYTE = 1847, ODDS = BYTE + (0x300 << 4)
};

static u16 odds[ODDS];
static u32 range, code;
static u8 *input, *input_end, *output;

// Makes the memory at least so long.
static int grown(u32 end) {
    u32 pages = (u32)__builtin_wasm_memory_size(0), wanted = end / PAGE + 1;
    return wanted <= pages || __builtin_wasm_memory_grow(0, wanted - pages) != (__SIZE_TYPE__)-1;
}

EXPORTED("room") u8 *room(u32 count) {
    input = &__heap_base;
    input_end = output = input + count;
    return grown((u32)output) ? input : 0;
}

EXPORTED("result") u8 *result(void) { return output; }

// The next choice.

static void refill(void) {
    if (range >> 24) return;
    range <<= 8;
    code = code << 8 | (input < input_end ? *input : 0);
    input++;
}

static u32 bit(u32 index) {
    refill();
    u32 odd = odds[index], bound = (range >> 11) * odd;
    if (code < bound) {
        range = bound;
        odds[index] = (u16)(odd + ((2048 - odd) >> 5));
        return 0;
    }
    range -= bound;
    code -= bound;
    odds[index] = (u16)(odd - (odd >> 5));
    return 1;
}

// A number of so many bits, the highest first.
static u32 number(u32 start, u32 count) {
    u32 node = 1;
    while (!(node >> count)) node = node << 1 | bit(start + node);
    return node - (1u << count);
}

// The lowest first.
static u32 reversed(u32 start, u32 count) {
    u32 node = 1, number = 0;
    for (u32 place = 0; place < count; place++) {
        u32 one = bit(start + node);
        node = node << 1 | one;
        number |= one << place;
    }
    return number;
}

// Even odds, which learn nothing.
static u32 even(u32 count) {
    u32 number = 0;
    for (; count > 0; count--) {
        refill();
        range >>= 1;
        u32 one = code >= range;
        if (one) code -= range;
        number = number << 1 | one;
    }
    return number;
}

// What a copy says of itself.

static u32 length(u32 start, u32 position) {
    if (!bit(start)) return 2 + number(start + 2 + position * 8, 3);
    if (!bit(start + 1)) return 10 + number(start + 130 + position * 8, 3);
    return 18 + number(start + 258, 8);
}

static u32 distance(u32 length) {
    u32 slot = number(SLOT + (length < 6 ? length - 2 : 3) * 64, 6);
    if (slot < 4) return slot;
    u32 count = (slot >> 1) - 1, start = (2 | (slot & 1)) << count;
    if (slot < 14) return start + reversed(NEAR + start - slot, count);
    u32 high = even(count - 4) << 4;
    return start + high + reversed(FAR, 4);
}

// A byte of its own; after a copy, beside the one that would have followed in it.
static u8 byte(u32 start, int follows_copy, u32 expected) {
    u32 node = 1;
    while (follows_copy && node < 256) {
        u32 wanted = expected >> 7 & 1, one = bit(start + ((1 + wanted) << 8) + node);
        expected <<= 1;
        node = node << 1 | one;
        follows_copy = wanted == one;
    }
    while (node < 256) node = node << 1 | bit(start + node);
    return (u8)node;
}

// Opens the bytes; returns how many there are, or BROKEN.
EXPORTED("opened") int opened(void) {
    u32 properties = input[0], context = properties % 9, places = properties / 9 % 5, positions = properties / 45;
    if (input_end - input < HEADER || positions > 4 || context + places > 4 || input[13]) return BROKEN;
    // A length that is not said: the stream has a mark at its end, as xz and Python write it.
    for (u32 place = 5; place < 13; place++) if (input[place] != 0xff) return BROKEN;
    range = 0xffffffff;
    for (u32 place = 14; place < HEADER; place++) code = code << 8 | input[place];
    input += HEADER;
    for (u32 index = 0; index < ODDS; index++) odds[index] = 1024;
    u32 place_mask = (1u << places) - 1, position_mask = (1u << positions) - 1;
    // Places in what is written; what was chosen last; how far back the last four copies began.
    u32 end = 0, space = 0, state = 0, back = 0, second = 0, third = 0, fourth = 0;
    for (;;) {
        if (input > input_end) return BROKEN;
        if (end + LONGEST > space) {
            space = 2 * space + 16 * PAGE;
            if (space > 1u << 30 || !grown((u32)output + space)) return BROKEN;
        }
        u32 position = end & position_mask, count;
        if (!bit(MATCH + (state << 4) + position)) {
            u32 before = end ? output[end - 1] : 0;
            u32 table = ((end & place_mask) << context) + (before >> (8 - context));
            output[end] = byte(BYTE + 0x300 * table, state >= 7, state >= 7 ? output[end - back - 1] : 0);
            end += 1;
            state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
            continue;
        }
        if (!bit(REPEATED + state)) {
            fourth = third, third = second, second = back;
            count = length(LENGTH, position);
            back = distance(count);
            if (back == 0xffffffff) break;
            state = state < 7 ? 7 : 10;
        } else {
            int is_byte = 0;
            if (!bit(OLDER + state)) {
                is_byte = !bit(LONGER + (state << 4) + position);
            } else {
                u32 older = second;
                if (bit(THIRD + state)) {
                    older = third;
                    if (bit(FOURTH + state)) older = fourth, fourth = third;
                    third = second;
                }
                second = back, back = older;
            }
            count = is_byte ? 1 : length(REPEATED_LENGTH, position);
            state = state >= 7 ? 11 : is_byte ? 9 : 8;
        }
        if (back >= end) return BROKEN;
        for (u32 stop = end + count; end < stop; end++) output[end] = output[end - back - 1];
    }
    refill();
    return code == 0 && input == input_end ? (int)end : BROKEN;
}
