#include <stddef.h>
#include <stdint.h>

/* libFuzzer's own main as a function (compiler-rt, FuzzerDriver): it comes with -sanitize=fuzzer. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));
