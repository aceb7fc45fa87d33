#define _GNU_SOURCE
#include "confine.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

bool maktaba_close_others(void) {
  if (syscall(SYS_close_range, 3, ~0U, 0) == 0) return true;
  // Before Linux 5.9.
  long limit = sysconf(_SC_OPEN_MAX);
  for (int descriptor = 3; descriptor < (limit > 0 && limit < 65536 ? limit : 65536); descriptor++) close(descriptor);
  return true;
}

static bool limit(int resource, rlim_t most) {
  struct rlimit both = {most, most};
  return setrlimit(resource, &both) == 0;
}

bool maktaba_limit_resources(uint64_t memory, uint64_t seconds) {
  // The signal first says what it is about; the one that follows a second later cannot be ignored.
  struct rlimit time = {seconds, seconds + 1};
  return setrlimit(RLIMIT_CPU, &time) == 0 && limit(RLIMIT_AS, memory) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, 0);
}

// Landlock (Documentation/userspace-api/landlock.rst). Debian 12's headers know version 2 only: the numbers stand here.

enum { LANDLOCK_ASKS_VERSION = 1 };

struct landlock_handled {
  uint64_t files, network, scopes;
};

int maktaba_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_ASKS_VERSION);
  return version > 0 ? (int)version : 0;
}

bool maktaba_give_up_files(void) {
  int version = maktaba_landlock_version();
  if (version == 0) return false;
  // Thirteen rights at first; then moving between folders (2), truncating (3), ioctl on devices (5).
  int rights = 13 + (version >= 2) + (version >= 3) + (version >= 5);
  struct landlock_handled handled = {(1u << rights) - 1, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t size = sizeof(uint64_t) * (1 + (version >= 4) + (version >= 6));
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, size, 0);
  if (rules < 0) return false;
  bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return done;
}

// The filter: a list of the calls that work. Whatever a newer C library adds gets EPERM, and must live with it.

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

#ifdef MACHINE
#define FIELD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, name))
#define ALLOWED BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSED BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), ALLOWED
// Memory, but none that code can run from. The lower half of the third argument comes first on both machines.
#define ALLOW_UNLESS_CODE(call)                                                                                       \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), FIELD(args[2]),                                              \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1), REFUSED, ALLOWED

static struct sock_filter calls[] = {
    FIELD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
    REFUSED,
    FIELD(nr),
    ALLOW(read),
    ALLOW(write),
    ALLOW(brk),
    ALLOW(munmap),
    ALLOW(mremap),
    ALLOW(madvise),
    ALLOW(futex),
    ALLOW(clock_gettime),
    ALLOW(getrandom),
    ALLOW(sched_yield),
    ALLOW(gettid),
    ALLOW(rt_sigprocmask),
    ALLOW(rt_sigreturn),
    ALLOW(restart_syscall),
    ALLOW(exit),
    ALLOW(exit_group),
    ALLOW_UNLESS_CODE(mmap),
    ALLOW_UNLESS_CODE(mprotect),
    REFUSED,
};

bool maktaba_filter_calls(void) {
  struct sock_fprog program = {sizeof calls / sizeof calls[0], calls};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}
#else
bool maktaba_filter_calls(void) { return false; }
#endif
