#include "CUnicodeTables.h"

// An entry of a table: what is between two symbols, whether that is in doubt, and the next state.
enum { BREAK = 3, REMEMBER = 4, REVOKE = 8, DOUBT = REMEMBER | REVOKE };

typedef struct {
  const uint16_t *table;
  uint8_t *breaks;
  size_t remembered;
  uint32_t state;  // times 256
} walk;

static inline void take(walk *walk, uint32_t symbol, size_t place) {
  const uint32_t entry = walk->table[walk->state >> 2 | symbol];
  walk->state = entry & 0xFF00;
  walk->breaks[place] = entry & BREAK;
  if (entry & DOUBT) {
    if (entry & REVOKE) walk->breaks[walk->remembered] = 0;
    if (entry & REMEMBER) walk->remembered = place;
  }
}

uint64_t ut_find_breaks(const uint16_t *table, const uint8_t *utf8, size_t count, uint8_t *breaks) {
  walk walk = {table, breaks, 0, 0};
  uint64_t seen = 0;
  size_t i = 0;
  while (i < count) {
    if (utf8[i] < 0x80) {
      take(&walk, ut_break_data[utf8[i]], i);
      i += 1;
      continue;
    }
    const ut_decoded decoded = ut_decode(utf8 + i, count - i);
    const uint8_t symbol = ut_line_break(decoded.scalar);
    seen |= (uint64_t)1 << symbol;
    take(&walk, symbol, i);
    for (uint32_t k = 1; k < decoded.length; k++) breaks[i + k] = 0;
    i += decoded.length;
  }
  // What the end of the text decides.
  const uint32_t entry = table[walk.state >> 2 | UT_LB_END];
  if (entry & REVOKE) breaks[walk.remembered] = 0;
  return seen;
}
