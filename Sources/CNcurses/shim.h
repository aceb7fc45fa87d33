#pragma once
// What Swift needs of ncurses: inline functions with a prefix, because the macros, the global variables and the
// variadic functions of <curses.h> do not come through, and because WINDOW is typed here and opaque elsewhere.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE 700
#include <curses.h>
#include <langinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

/// A screen and the streams that it was opened with.
typedef struct {
  void *screen;
  FILE *output;
  FILE *input;
} mnc_screen;

/// Base and combining marks that one cell can hold.
#define MNC_SCALARS_PER_CELL CCHARW_MAX

static inline void mnc_free_streams(mnc_screen *opened) {
  if (opened->output) fclose(opened->output);
  if (opened->input) fclose(opened->input);
  memset(opened, 0, sizeof *opened);
}

/// Keeps ncurses from resetting the palette when it takes the terminal again after a stop: it was never changed here, and
/// what the person has made of it is to stay. There is no call for this; an empty capability sends nothing.
static inline void mnc_keep_palette(void) {
  char *reset = tigetstr((char *)"oc");
  if (reset && reset != (char *)-1) *reset = 0;
}

/// Opens a screen for a terminal type; `screen` is NULL when the type is unknown or cannot address the cursor.
static inline mnc_screen mnc_open(const char *type, int output, int input) {
  mnc_screen opened = {NULL, fdopen(dup(output), "w"), fdopen(dup(input), "r")};
  if (!opened.output || !opened.input) {
    mnc_free_streams(&opened);
    return opened;
  }
  // The size is asked of the terminal: LINES and COLUMNS in the environment would stop every later resize.
  use_env(FALSE);
  use_tioctl(TRUE);
  opened.screen = newterm(type, opened.output, opened.input);
  if (opened.screen) mnc_keep_palette();
  if (!opened.screen) mnc_free_streams(&opened);
  return opened;
}

static inline void mnc_close(mnc_screen *opened) {
  if (opened->screen) delscreen((SCREEN *)opened->screen);
  mnc_free_streams(opened);
}

/// Keys come raw, nothing is echoed, and a paint is never cut short because input is waiting.
static inline void mnc_configure(void) {
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  keypad(stdscr, TRUE);
  curs_set(1);
}

/// Takes the terminal's own colours into use; false when it has none.
static inline bool mnc_start_colours(void) {
  if (!has_colors() || start_color() == ERR) return false;
  return use_default_colors() == OK;
}

static inline int mnc_colour_pairs(void) { return COLOR_PAIRS; }
static inline bool mnc_set_pair(short pair, short foreground, short background) {
  return init_pair(pair, foreground, background) == OK;
}

static inline int mnc_rows(void) { return LINES; }
static inline int mnc_columns(void) { return COLS; }
static inline bool mnc_resize(int rows, int columns) { return resize_term(rows, columns) == OK; }

/// Bits of CellStyle.Attributes (bold, dim, underline, reverse, italic) as ncurses names them.
static inline uint32_t mnc_attributes(uint8_t bits) {
  attr_t result = WA_NORMAL;
  if (bits & 1) result |= WA_BOLD;
  if (bits & 2) result |= WA_DIM;
  if (bits & 4) result |= WA_UNDERLINE;
  if (bits & 8) result |= WA_REVERSE;
  if (bits & 16) result |= WA_ITALIC;
  return (uint32_t)result;
}

/// Writes a base and its combining marks at a place of the next picture.
static inline void mnc_put(int row, int column, const uint32_t *scalars, int count, uint32_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  cchar_t cell;
  if (setcchar(&cell, text, (attr_t)attributes, pair, NULL) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

static inline void mnc_clear_row(int row) {
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}
static inline void mnc_clear(void) { werase(stdscr); }

/// The next update paints every cell, whatever was painted before.
static inline void mnc_forget_screen(void) { clearok(curscr, TRUE); }

/// Sends the differences between the last picture and the next one, and leaves the cursor at a place.
static inline void mnc_update(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

static inline void mnc_leave(void) {
  curs_set(1);
  endwin();
}
static inline void mnc_remember_modes(void) { def_prog_mode(); }
static inline void mnc_return(void) { reset_prog_mode(); }

/// Columns that the C library gives a scalar, and so ncurses: -1 unknown, 0 combining.
static inline int mnc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
static inline bool mnc_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// A text capability of the terminal type, NULL when it has none.
static inline const char *mnc_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}
