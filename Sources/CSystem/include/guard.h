#pragma once
#include <stddef.h>
#include <stdbool.h>
#include <termios.h>

/// What gives the terminal back when the program ends in a way it did not choose.
///
/// One per process: signal handlers have no other place to keep what they need.

/// Installs the handlers; signals that only need attention (WINCH, TSTP, CONT, TERM, HUP, INT) arrive on a pipe.
/// Returns the pipe's read end, or -1. A second call returns the same pipe.
int maktaba_guard_install(void);

/// Puts back the handlers that were there before.
void maktaba_guard_remove(void);

/// From now on a crash, or an end that hangs for three seconds, writes `reset` to `output` and restores `saved`.
/// After a crash `farewell` follows. Both are cut at 512 bytes.
void maktaba_guard_arm(int input, int output, const struct termios *saved, const char *reset, const char *farewell);

/// The terminal is as it was: nothing is to be restored any more.
void maktaba_guard_disarm(void);

/// The next signal that arrived, 0 when there is none.
int maktaba_guard_next_signal(void);

/// Stops this process group as ^Z would, and returns when it is resumed.
void maktaba_guard_stop_here(void);

/// Gives the calling thread a stack of its own for handlers, so that a stack overflow is survived long enough to
/// give the terminal back. Costs 64 KiB for the rest of the process.
bool maktaba_guard_protect_thread(void);
