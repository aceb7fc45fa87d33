#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

/// A cell of the emulator's screen without bit fields and unions.
typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int columns;
  bool is_continuation, bold, underline, italic, reverse;
  /// Index of the colour, -1 the terminal's own.
  int foreground, background;
} cvterm_cell;

static inline int cvterm_colour(const VTermColor *colour, bool is_default) {
  return is_default || !VTERM_COLOR_IS_INDEXED(colour) ? -1 : colour->indexed.idx;
}

static inline cvterm_cell cvterm_get(const VTermScreen *screen, int row, int column) {
  VTermScreenCell cell;
  VTermPos position = {row, column};
  vterm_screen_get_cell(screen, position, &cell);
  cvterm_cell result = {{0}, cell.width, cell.chars[0] == UINT32_MAX, cell.attrs.bold, cell.attrs.underline != 0,
                        cell.attrs.italic, cell.attrs.reverse,
                        cvterm_colour(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
                        cvterm_colour(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))};
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) result.scalars[i] = cell.chars[i];
  return result;
}

static inline VTermPos cvterm_cursor(VTerm *terminal) {
  VTermPos position = {0, 0};
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position;
}
