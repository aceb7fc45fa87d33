#pragma once
#include <stdbool.h>
#include <stdint.h>

/// What a process gives up before it touches bytes that a stranger wrote. Nothing here can be taken back.

/// Closes every descriptor but 0, 1 and 2.
bool maktaba_close_others(void);

/// Limits memory (address space in bytes) and processor time (seconds), and allows no new descriptor, no byte in a
/// file, no process, no core dump. The number of processes does not bind a privileged user; the filter of calls does.
bool maktaba_limit_resources(uint64_t memory, uint64_t seconds);

/// The version of Landlock that the kernel has; 0 when it has none.
int maktaba_landlock_version(void);

/// Gives up every right to files, and, where the kernel can, to TCP, to abstract sockets and to signals (Landlock with
/// no rule at all). False when the kernel has no Landlock. Descriptors that are open stay.
bool maktaba_give_up_files(void);

/// From now on only the calls of a computation work: memory, reading and writing what is open, the clock, the end. All
/// others fail with EPERM. False when the kernel has no filters, or the machine is neither x86-64 nor arm64.
bool maktaba_filter_calls(void);
