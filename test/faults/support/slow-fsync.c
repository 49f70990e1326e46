/*
 * Put before a program's libraries (LD_PRELOAD), it makes each fsync and fdatasync take longer, as a slow disk does: by as
 * many microseconds as the file named in SLOW_FSYNC_FILE says. It is read each time, so a test can change it meanwhile.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_for_the_disk(void) {
  const char *path = getenv("SLOW_FSYNC_FILE");
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return;
  char text[16] = {0};
  if (read(file, text, sizeof text - 1) > 0) usleep((useconds_t)atoi(text));
  close(file);
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_for_the_disk();
  return real(file);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_for_the_disk();
  return real(file);
}
