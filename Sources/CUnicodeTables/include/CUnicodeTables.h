#pragma once
#include <stddef.h>
#include <stdint.h>

// Properties of Unicode scalars in constant two-stage tables: nothing is set up when the program starts.
//
// Every function takes any 32-bit value; what lies beyond U+10FFFF has the properties of an unassigned scalar.

// ---- generated
// Made by generate.py from Unicode 15.0.0; do not edit between the lines.
#define UT_UNICODE_VERSION "15.0.0"
#define UT_CLEAN_ORDINARY 0
#define UT_CLEAN_C0 1
#define UT_CLEAN_C1 2
#define UT_CLEAN_LINE_SEPARATOR 3
#define UT_CLEAN_IMPLICIT_BIDI 4
#define UT_CLEAN_EXPLICIT_BIDI 5
#define UT_CLEAN_TAG 6
#define UT_CLEAN_PRIVATE 7
#define UT_CLEAN_NONCHARACTER 8
#define UT_CLEAN_UNASSIGNED 9
#define UT_CLEAN_INVISIBLE 10
#define UT_PICTOGRAPHIC 64
#define UT_EMOJI 128
#define UT_REGIONAL 256
#define UT_MODIFIER 512
#define UT_CONTINUES 1024
#define UT_BINDS_NEXT 2048
#define UT_WORD_SEPARATOR 0
#define UT_WORD_LETTER 1
#define UT_WORD_IGNORED 2
#define UT_WORD_APOSTROPHE 3
#define UT_WORD_MARK 4
#define UT_WORD_ALONE 5
#define UT_WORD_HANGUL 6
#define UT_WORD_FIRST_SEQUENCE 16
#define UT_SHIFT 6
extern const uint8_t ut_ascii_words[128];
extern const uint16_t ut_word_index[17408];
extern const uint16_t ut_word_data[25984];
extern const uint8_t ut_word_pool[18108];
extern const uint16_t ut_shown_index[17408];
extern const uint16_t ut_shown_data[23936];
// ---- end

// One scalar taken from UTF-8.
typedef struct {
  uint32_t scalar;  // U+FFFD where the bytes are no UTF-8
  uint32_t length;  // bytes it takes, at least 1
  uint32_t valid;   // 0 where the bytes are no UTF-8
} ut_decoded;

// The scalar at the beginning of `count` >= 1 bytes. Ill-formed bytes are taken as U+FFFD in the way the Unicode
// standard recommends (one for each maximal part of a sequence, section 3.9).
static inline ut_decoded ut_decode(const uint8_t *bytes, size_t count) {
  const uint8_t lead = bytes[0];
  if (lead < 0x80) return (ut_decoded){lead, 1, 1};
  if (lead < 0xC2 || lead > 0xF4) return (ut_decoded){0xFFFD, 1, 0};
  const uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const uint8_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const uint8_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (count < 2 || bytes[1] < lowest || bytes[1] > highest) return (ut_decoded){0xFFFD, 1, 0};
  uint32_t scalar = ((uint32_t)lead & (0x7Fu >> length)) << 6 | (bytes[1] & 0x3F);
  for (uint32_t i = 2; i < length; i++) {
    if (i >= count || (bytes[i] & 0xC0) != 0x80) return (ut_decoded){0xFFFD, i, 0};
    scalar = scalar << 6 | (bytes[i] & 0x3F);
  }
  return (ut_decoded){scalar, length, 1};
}

// How a terminal shows a scalar: columns, UT_CLEAN_ class and flags in one value.
static inline uint16_t ut_shown(uint32_t scalar) {
  if (scalar > 0x10FFFF) return UT_CLEAN_UNASSIGNED << 2 | 1;
  return ut_shown_data[(uint32_t)ut_shown_index[scalar >> UT_SHIFT] << UT_SHIFT | (scalar & ((1u << UT_SHIFT) - 1))];
}

// Columns of `ut_shown`: 0, 1 or 2.
static inline uint32_t ut_columns(uint16_t shown) { return shown & 3; }

// UT_CLEAN_ class of `ut_shown`.
static inline uint32_t ut_clean_class(uint16_t shown) { return (shown >> 2) & 15; }

// How search sees a scalar: a UT_WORD_ class, or from UT_WORD_FIRST_SEQUENCE on a folded sequence.
static inline uint16_t ut_word(uint32_t scalar) {
  if (scalar > 0x10FFFF) return UT_WORD_SEPARATOR;
  return ut_word_data[(uint32_t)ut_word_index[scalar >> UT_SHIFT] << UT_SHIFT | (scalar & ((1u << UT_SHIFT) - 1))];
}

// How search sees an ASCII byte: 0 a separator, 1 an apostrophe, else a letter or digit and this its folded form.
static inline uint8_t ut_ascii_word(uint8_t byte) { return ut_ascii_words[byte & 0x7F]; }

// The folded sequence of a value of `ut_word` of at least UT_WORD_FIRST_SEQUENCE: one byte with the count of the bytes
// that follow, plus 0x80 if the UT_WORD_ class of every scalar stands before it; else they are letters and marks.
static inline const uint8_t *ut_word_sequence(uint16_t word) { return ut_word_pool + (word - UT_WORD_FIRST_SEQUENCE); }

// Conjoining jamo in UTF-8, three bytes each.
typedef struct {
  uint8_t bytes[9];
} ut_jamo;

// The jamo of a Hangul syllable (UT_WORD_HANGUL); gives the count of bytes, 6 or 9. Unicode standard, section 3.12.
static inline uint32_t ut_hangul(uint32_t syllable, ut_jamo *jamo) {
  const uint32_t place = syllable - 0xAC00;
  const uint32_t parts[3] = {0x1100 + place / 588, 0x1161 + place / 28 % 21, 0x11A7 + place % 28};
  const uint32_t count = place % 28 ? 3 : 2;
  for (uint32_t i = 0; i < count; i++) {
    jamo->bytes[3 * i] = 0xE1;
    jamo->bytes[3 * i + 1] = (uint8_t)(0x80 | (parts[i] >> 6 & 0x3F));
    jamo->bytes[3 * i + 2] = (uint8_t)(0x80 | (parts[i] & 0x3F));
  }
  return 3 * count;
}
