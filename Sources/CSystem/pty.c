#define _GNU_SOURCE
#include "pty.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

maktaba_pty maktaba_pty_open(void) {
  maktaba_pty pty;
  memset(&pty, 0, sizeof pty);
  pty.master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (pty.master >= 0 && (grantpt(pty.master) || unlockpt(pty.master) ||
                          ptsname_r(pty.master, pty.path, sizeof pty.path))) {
    close(pty.master);
    pty.master = -1;
  }
  return pty;
}

int maktaba_pty_open_slave(const maktaba_pty *pty) { return open(pty->path, O_RDWR | O_NOCTTY | O_CLOEXEC); }

bool maktaba_pty_resize(int descriptor, int rows, int columns) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  return ioctl(descriptor, TIOCSWINSZ, &size) == 0;
}

// Runs between fork and exec: async-signal-safe calls only.
static void become(const char *path, const char *program, char *const arguments[], char *const environment[]) {
  setsid();
  int slave = open(path, O_RDWR);
  if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) != 0) _exit(126);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  syscall(SYS_close_range, 3, ~0U, 0);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(program, arguments, environment);
  _exit(127);
}

pid_t maktaba_spawn_on_pty(const maktaba_pty *pty, const char *program, char *const arguments[],
                           char *const environment[]) {
  pid_t process = fork();
  if (process == 0) become(pty->path, program, arguments, environment);
  return process;
}

int maktaba_process_descriptor(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

bool maktaba_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool maktaba_open_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0; }

bool maktaba_open_waiting_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0; }
