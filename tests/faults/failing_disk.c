/* A disk that fails when it is told to: preloaded into a victim, which arms it by fault_arm().
 *
 * FULL: after so many bytes every write to a file is short, then fails with ENOSPC.
 * BROKEN: after so many operations on files (reads, writes, syncs, changes of size) they fail with EIO.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { SOUND, FULL, BROKEN };
static volatile int kind = SOUND;
static volatile long left = 0;
static volatile long failures = 0;

void fault_arm(int chosen, long budget) { left = budget; failures = 0; kind = chosen; }
long fault_failures(void) { return failures; }

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) _exit(99);
    return found;
}

static int a_file(int fd) {
    struct stat found;
    return kind != SOUND && fd > 2 && fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

/* Whether this operation fails now; sets errno. */
static int broken(int fd) {
    if (kind != BROKEN || !a_file(fd) || left-- > 0) return 0;
    failures++;
    errno = EIO;
    return 1;
}

/* How many of `count` bytes there is room for; -1, with errno, for none. */
static ssize_t room(int fd, size_t count) {
    if (kind != FULL || !a_file(fd)) return (ssize_t)count;
    if ((size_t)left >= count) { left -= (long)count; return (ssize_t)count; }
    failures++;
    if (left > 0) { ssize_t some = left; left = 0; return some; }
    errno = ENOSPC;
    return count ? -1 : 0;
}

ssize_t write(int fd, const void *data, size_t count) {
    ssize_t some;
    if (broken(fd) || (some = room(fd, count)) < 0) return -1;
    return REAL(write)(fd, data, (size_t)some);
}

ssize_t pwrite(int fd, const void *data, size_t count, off_t at) {
    ssize_t some;
    if (broken(fd) || (some = room(fd, count)) < 0) return -1;
    return REAL(pwrite)(fd, data, (size_t)some, at);
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t at) {
    ssize_t some;
    if (broken(fd) || (some = room(fd, count)) < 0) return -1;
    return REAL(pwrite64)(fd, data, (size_t)some, at);
}

ssize_t pread(int fd, void *data, size_t count, off_t at) {
    return broken(fd) ? -1 : REAL(pread)(fd, data, count, at);
}

ssize_t pread64(int fd, void *data, size_t count, off64_t at) {
    return broken(fd) ? -1 : REAL(pread64)(fd, data, count, at);
}

int fsync(int fd) { return broken(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return broken(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return broken(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return broken(fd) ? -1 : REAL(ftruncate64)(fd, size); }
