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
#define UT_LB_AL 0
#define UT_LB_ALZ 1
#define UT_LB_B2 2
#define UT_LB_BA 3
#define UT_LB_BAZ 4
#define UT_LB_BB 5
#define UT_LB_BK 6
#define UT_LB_CB 7
#define UT_LB_CL 8
#define UT_LB_CLW 9
#define UT_LB_CLZ 10
#define UT_LB_CM 11
#define UT_LB_CMF 12
#define UT_LB_CMZ 13
#define UT_LB_CP 14
#define UT_LB_CR 15
#define UT_LB_EB 16
#define UT_LB_EM 17
#define UT_LB_EX 18
#define UT_LB_EXW 19
#define UT_LB_GL 20
#define UT_LB_GLZ 21
#define UT_LB_H2 22
#define UT_LB_H3 23
#define UT_LB_HH 24
#define UT_LB_HL 25
#define UT_LB_HY 26
#define UT_LB_ID 27
#define UT_LB_IDN 28
#define UT_LB_IDX 29
#define UT_LB_IN 30
#define UT_LB_IS 31
#define UT_LB_JL 32
#define UT_LB_JT 33
#define UT_LB_JV 34
#define UT_LB_LF 35
#define UT_LB_NL 36
#define UT_LB_NS 37
#define UT_LB_NU 38
#define UT_LB_OP 39
#define UT_LB_OPW 40
#define UT_LB_OPZ 41
#define UT_LB_PO 42
#define UT_LB_PR 43
#define UT_LB_QU 44
#define UT_LB_QUF 45
#define UT_LB_QUI 46
#define UT_LB_RI 47
#define UT_LB_SA 48
#define UT_LB_SP 49
#define UT_LB_SY 50
#define UT_LB_WJ 51
#define UT_LB_ZW 52
#define UT_LB_ZWJ 53
#define UT_LB_END 54
#define UT_WORD_FIRST_SEQUENCE 16
#define UT_SHIFT 6
extern const uint8_t ut_ascii_words[128];
extern const uint16_t ut_word_index[17408];
extern const uint16_t ut_word_data[25984];
extern const uint8_t ut_word_pool[18108];
extern const uint16_t ut_shown_index[17408];
extern const uint16_t ut_shown_data[23936];
extern const uint16_t ut_break_index[17408];
extern const uint8_t ut_break_data[18944];
extern const uint16_t ut_break_standard[3968];
extern const uint16_t ut_break_tailored[6464];
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

// The line-break symbol of a scalar, UT_LB_: its class in Unicode Standard Annex 14 after LB1, split where a rule needs
// to know more (see line_breaking.py).
static inline uint8_t ut_line_break(uint32_t scalar) {
  if (scalar > 0x10FFFF) return UT_LB_AL;
  return ut_break_data[(uint32_t)ut_break_index[scalar >> UT_SHIFT] << UT_SHIFT | (scalar & ((1u << UT_SHIFT) - 1))];
}

// Says of every byte whether a line may end before it: 0 no, 1 yes, 2 it must. `table` has the rules, `breaks` room for
// `count` bytes. Gives the symbols beyond ASCII that occurred, a bit for each.
uint64_t ut_find_breaks(const uint16_t *table, const uint8_t *utf8, size_t count, uint8_t *breaks);

// `ut_find_breaks` by the rules this program wants.
static inline uint64_t ut_tailored_breaks(const uint8_t *utf8, size_t count, uint8_t *breaks) {
  return ut_find_breaks(ut_break_tailored, utf8, count, breaks);
}

// `ut_find_breaks` by the rules of the annex alone.
static inline uint64_t ut_standard_breaks(const uint8_t *utf8, size_t count, uint8_t *breaks) {
  return ut_find_breaks(ut_break_standard, utf8, count, breaks);
}
