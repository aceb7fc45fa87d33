#pragma once
#include <malloc.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <termios.h>
#include "guard.h"
#include "pty.h"
