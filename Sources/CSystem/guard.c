#define _GNU_SOURCE
#include "guard.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TEXT_LIMIT = 512, STACK_SIZE = 64 * 1024, SECONDS_TO_END = 3 };

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
static const int end_signals[] = {SIGTERM, SIGHUP, SIGINT};
static const int news_signals[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static int news_pipe[2] = {-1, -1};
static bool installed;
static struct sigaction previous[NSIG];
static bool replaced[NSIG];

static atomic_bool armed;
static _Atomic int first_end;
static int armed_input, armed_output;
static struct termios armed_modes;
static char reset_text[TEXT_LIMIT], farewell_text[TEXT_LIMIT];
static size_t reset_length, farewell_length;

// Only what POSIX lists as async-signal-safe below this line and above maktaba_guard_install.

static void write_patiently(int descriptor, const char *text, size_t length) {
  for (int tries = 0; length > 0 && tries < 20; tries++) {
    ssize_t written = write(descriptor, text, length);
    if (written > 0) {
      text += written;
      length -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {descriptor, POLLOUT, 0};
      poll(&room, 1, 50);
    } else if (errno != EINTR) {
      return;
    }
  }
}

static void give_terminal_back(bool crashed) {
  if (!atomic_exchange(&armed, false)) return;
  // A terminal stopped by ^S, or one that left us in the background, must not hold us here.
  signal(SIGTTOU, SIG_IGN);
  tcflow(armed_output, TCOON);
  int flags = fcntl(armed_output, F_GETFL);
  fcntl(armed_output, F_SETFL, flags | O_NONBLOCK);
  write_patiently(armed_output, reset_text, reset_length);
  tcsetattr(armed_input, TCSANOW, &armed_modes);
  if (crashed) write_patiently(armed_output, farewell_text, farewell_length);
  fcntl(armed_output, F_SETFL, flags);
}

static void die_of(int signal_number) {
  // The default, not what was there before: the runtime's own handler would start a debugger on the terminal.
  signal(signal_number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

static void on_crash(int signal_number) {
  give_terminal_back(true);
  die_of(signal_number);
}

static void tell(int signal_number) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal_number;
  ssize_t ignored = write(news_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void on_end(int signal_number) {
  int none = 0;
  if (atomic_compare_exchange_strong(&first_end, &none, signal_number)) alarm(SECONDS_TO_END);
  tell(signal_number);
}

static void on_alarm(int signal_number) {
  (void)signal_number;
  int reason = atomic_load(&first_end);
  give_terminal_back(false);
  die_of(reason ? reason : SIGTERM);
}

// From here on: called by the program, not by handlers.

static void replace(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  if (sigaction(signal_number, &action, &previous[signal_number]) == 0) replaced[signal_number] = true;
}

static bool is_ignored(int signal_number) {
  struct sigaction action;
  return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

int maktaba_guard_install(void) {
  if (installed) return news_pipe[0];
  if (news_pipe[0] < 0 && pipe2(news_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  maktaba_guard_protect_thread();
  for (size_t i = 0; i < COUNT(crash_signals); i++) replace(crash_signals[i], on_crash, SA_ONSTACK | SA_NODEFER);
  for (size_t i = 0; i < COUNT(news_signals); i++) replace(news_signals[i], tell, SA_RESTART | SA_ONSTACK);
  // Who started us with `nohup` or in the background of a script wants these to stay ignored.
  for (size_t i = 0; i < COUNT(end_signals); i++)
    if (!is_ignored(end_signals[i])) replace(end_signals[i], on_end, SA_RESTART | SA_ONSTACK);
  replace(SIGALRM, on_alarm, SA_ONSTACK);
  installed = true;
  return news_pipe[0];
}

void maktaba_guard_remove(void) {
  if (!installed) return;
  alarm(0);
  for (int number = 1; number < NSIG; number++)
    if (replaced[number]) {
      sigaction(number, &previous[number], NULL);
      replaced[number] = false;
    }
  atomic_store(&first_end, 0);
  installed = false;
}

static size_t keep(char *place, const char *text) {
  size_t length = text ? strnlen(text, TEXT_LIMIT) : 0;
  memcpy(place, text ? text : "", length);
  return length;
}

void maktaba_guard_arm(int input, int output, const struct termios *saved, const char *reset, const char *farewell) {
  armed_input = input;
  armed_output = output;
  armed_modes = *saved;
  reset_length = keep(reset_text, reset);
  farewell_length = keep(farewell_text, farewell);
  atomic_store(&armed, true);
}

void maktaba_guard_disarm(void) { atomic_store(&armed, false); }

int maktaba_guard_next_signal(void) {
  unsigned char byte;
  return news_pipe[0] >= 0 && read(news_pipe[0], &byte, 1) == 1 ? byte : 0;
}

void maktaba_guard_stop_here(void) {
  struct sigaction standard, stop, resume;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &stop);
  // With the default the resuming signal is not queued as well, so that it does not ask for a second repaint.
  sigaction(SIGCONT, &standard, &resume);
  kill(0, SIGTSTP);
  sigaction(SIGCONT, &resume, NULL);
  sigaction(SIGTSTP, &stop, NULL);
}

bool maktaba_guard_protect_thread(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_size = STACK_SIZE;
  stack.ss_sp = malloc(STACK_SIZE);
  return stack.ss_sp && sigaltstack(&stack, NULL) == 0;
}
