#pragma once
#include <stdint.h>

// ICU's line break iterator. ICU's own headers stay out of this one: Foundation brings a newer copy of them, and one
// Swift program cannot see both.
typedef struct ci_words ci_words;

// Opens the library, which stays open, and an iterator; NULL if the library of the version that the program was built
// with or its data are not there.
ci_words *ci_open(void);

// Begins to go through well-formed UTF-8, which must stay where it is until `ci_end`; 0 if it cannot.
int ci_begin(ci_words *words, const uint8_t *utf8, int64_t count);

// The next UTF-8 offset where a line may end, the text's end being the last; -1 after it.
int64_t ci_next(ci_words *words);

void ci_end(ci_words *words);
