#define _GNU_SOURCE
#include "open.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Without O_NONBLOCK, a pipe in the file's place would hold us forever.
enum { READING = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, NAME_LIMIT = 256 };

int maktaba_open_below(int folder, const char *path) {
  struct open_how how = {.flags = READING, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  for (int tries = 0; tries < 100; tries++) {
    int file = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
    // EAGAIN: something was renamed meanwhile. EPERM: a container's filter that does not know the call.
    if (file >= 0 || (errno != EAGAIN && errno != EINTR)) {
      return file < 0 && (errno == ENOSYS || errno == EPERM) ? maktaba_open_below_without_links(folder, path) : file;
    }
  }
  return -1;
}

// One component of a path; its length, or 0 when the path ends here.
static size_t next_name(const char **path, char name[NAME_LIMIT]) {
  while (**path == '/') (*path)++;
  size_t length = strcspn(*path, "/");
  if (length >= NAME_LIMIT) return 0;
  memcpy(name, *path, length);
  name[length] = 0;
  *path += length;
  return length;
}

// What has this name in a folder; never a link.
static int open_name(int place, const char *name, bool is_last) {
  if (strcmp(name, "..") == 0) {
    errno = EXDEV;
    return -1;
  }
  int file = openat(place, name, is_last ? READING | O_NOFOLLOW : O_PATH | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC);
  if (file < 0 && errno == ELOOP) errno = EXDEV;
  return file;
}

int maktaba_open_below_without_links(int folder, const char *path) {
  char name[NAME_LIMIT];
  int place = fcntl(folder, F_DUPFD_CLOEXEC, 0);
  while (place >= 0 && next_name(&path, name) > 0) {
    bool is_last = path[strspn(path, "/")] == 0;
    int next = open_name(place, name, is_last);
    int reason = errno;
    close(place);
    errno = reason;
    if (is_last) return next;
    place = next;
  }
  if (place >= 0) {
    close(place);
    errno = ENOENT;
  }
  return -1;
}

int maktaba_open_memory_file(void) { return memfd_create("maktaba", MFD_CLOEXEC); }
