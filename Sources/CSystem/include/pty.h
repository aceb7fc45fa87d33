#pragma once
#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

/// A pseudo terminal's two ends; -1 where opening failed.
typedef struct {
  int master;
  char path[64];
} maktaba_pty;

/// Opens a pseudo terminal; the master does not survive exec.
maktaba_pty maktaba_pty_open(void);

/// Opens the other end of a pseudo terminal, not as controlling terminal and not kept over exec.
int maktaba_pty_open_slave(const maktaba_pty *pty);

/// Tells a terminal its size, which sends SIGWINCH to what runs there.
bool maktaba_pty_resize(int descriptor, int rows, int columns);

/// Starts a program as leader of a session of its own whose controlling terminal is the pseudo terminal, with no
/// signal blocked, the default handlers, and no descriptor but 0, 1 and 2. Returns its process id, or -1.
pid_t maktaba_spawn_on_pty(const maktaba_pty *pty, const char *program, char *const arguments[],
                           char *const environment[]);

/// A descriptor that becomes readable when a process ends, or -1.
int maktaba_process_descriptor(pid_t process);

/// The size of a terminal; false when it has none.
bool maktaba_terminal_size(int descriptor, int *rows, int *columns);

/// A pipe whose ends never block and do not survive exec; false when there is none to be had.
bool maktaba_open_pipe(int ends[2]);

/// The same with ends that wait, as a program that is started expects of its output.
bool maktaba_open_waiting_pipe(int ends[2]);
