#pragma once
#include <stdint.h>

/// The part of chafa that maktaba calls, written down here: chafa's own headers need glib's, which lie in a folder that
/// depends on the machine, and libchafa-dev does not install them. All of it is in chafa 1.10 and later, whose interface
/// is stable (https://hpjansson.org/chafa/ref/). glib's `gint`, `gboolean` are `int`, its `gunichar`, `guint32` are `uint32_t`.

typedef struct ChafaSymbolMap ChafaSymbolMap;
typedef struct ChafaCanvasConfig ChafaCanvasConfig;
typedef struct ChafaCanvas ChafaCanvas;

enum { CHAFA_CANVAS_MODE_FGBG = 5, CHAFA_CANVAS_MODE_INDEXED_8 = 6 };
enum { CHAFA_DITHER_MODE_NONE = 0, CHAFA_DITHER_MODE_ORDERED = 1, CHAFA_DITHER_MODE_DIFFUSION = 2 };
enum { CHAFA_PIXEL_RGBA8_UNASSOCIATED = 4 };

ChafaSymbolMap *chafa_symbol_map_new(void);
void chafa_symbol_map_unref(ChafaSymbolMap *map);
void chafa_symbol_map_add_by_range(ChafaSymbolMap *map, uint32_t first, uint32_t last);

ChafaCanvasConfig *chafa_canvas_config_new(void);
void chafa_canvas_config_unref(ChafaCanvasConfig *config);
void chafa_canvas_config_set_geometry(ChafaCanvasConfig *config, int width, int height);
void chafa_canvas_config_set_canvas_mode(ChafaCanvasConfig *config, unsigned mode);
void chafa_canvas_config_set_dither_mode(ChafaCanvasConfig *config, unsigned mode);
void chafa_canvas_config_set_fg_only_enabled(ChafaCanvasConfig *config, int enabled);
void chafa_canvas_config_set_symbol_map(ChafaCanvasConfig *config, const ChafaSymbolMap *map);

ChafaCanvas *chafa_canvas_new(const ChafaCanvasConfig *config);
void chafa_canvas_unref(ChafaCanvas *canvas);
void chafa_canvas_draw_all_pixels(ChafaCanvas *canvas, unsigned pixel_type, const uint8_t *pixels, int width, int height,
                                  int bytes_per_row);
uint32_t chafa_canvas_get_char_at(ChafaCanvas *canvas, int column, int row);
void chafa_canvas_get_raw_colors_at(ChafaCanvas *canvas, int column, int row, int *foreground, int *background);

void chafa_set_n_threads(int threads);
