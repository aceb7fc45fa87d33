#include "CICU.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

// ICU appends its version to the names of its functions and of its files: both are taken from its headers.
#define TEXT(name) #name
#define NAME_IN_LIBRARY(name) TEXT(name)

struct ci_words {
  UBreakIterator *iterator;
  UText *text;
  UBreakIterator *(*open)(UBreakIteratorType, const char *, const UChar *, int32_t, UErrorCode *);
  void (*set_text)(UBreakIterator *, UText *, UErrorCode *);
  int32_t (*next)(UBreakIterator *);
  UText *(*text_open)(UText *, const char *, int64_t, UErrorCode *);
  UText *(*text_close)(UText *);
};

static int load(ci_words *words) {
  void *library = dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  *(void **)&words->open = dlsym(library, NAME_IN_LIBRARY(ubrk_open));
  *(void **)&words->set_text = dlsym(library, NAME_IN_LIBRARY(ubrk_setUText));
  *(void **)&words->next = dlsym(library, NAME_IN_LIBRARY(ubrk_next));
  *(void **)&words->text_open = dlsym(library, NAME_IN_LIBRARY(utext_openUTF8));
  *(void **)&words->text_close = dlsym(library, NAME_IN_LIBRARY(utext_close));
  return words->open && words->set_text && words->next && words->text_open && words->text_close;
}

ci_words *ci_open(void) {
  ci_words *words = calloc(1, sizeof *words);
  if (!words) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  // The words are the same for every locale.
  if (load(words)) words->iterator = words->open(UBRK_LINE, "root", NULL, 0, &status);
  if (words->iterator && U_SUCCESS(status)) return words;
  free(words);
  return NULL;
}

int ci_begin(ci_words *words, const uint8_t *utf8, int64_t count) {
  UErrorCode status = U_ZERO_ERROR;
  words->text = words->text_open(NULL, (const char *)utf8, count, &status);
  words->set_text(words->iterator, words->text, &status);
  if (U_SUCCESS(status)) return 1;
  ci_end(words);
  return 0;
}

int64_t ci_next(ci_words *words) { return words->next(words->iterator); }

void ci_end(ci_words *words) {
  if (words->text) words->text_close(words->text);
  words->text = NULL;
}
