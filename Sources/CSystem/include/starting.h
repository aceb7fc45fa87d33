#pragma once
#include <spawn.h>
#include <stdbool.h>

/// Attributes of a process to start: no signal blocked or ignored, whatever the starting process does (a blocked SIGWINCH
/// would never arrive), and, if asked for, leader of a group of its own. To be destroyed by the caller.
void maktaba_spawn_attributes(posix_spawnattr_t *attributes, bool leads_group);
