#pragma once

/// Opens a file for reading, below a folder whatever links say; never waits, and does not survive exec.
/// -1 and EXDEV when something on the way leads out of the folder.
int maktaba_open_below(int folder, const char *path);

/// The same for kernels before 5.6: no link at all is followed. The last name may be no link (EXDEV), nor any before it
/// (ENOTDIR); a slash in front of the path means nothing.
int maktaba_open_below_without_links(int folder, const char *path);

/// A file in memory, gone with its descriptor, which does not survive exec. -1 on failure.
int maktaba_open_memory_file(void);
