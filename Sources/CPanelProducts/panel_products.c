// The kernels for each kind of vectors, and which of them the processor can run.

#include "CPanelProducts.h"

#define INLINE static inline __attribute__((always_inline))
#define OUTLINED static __attribute__((noinline))
#define UNROLLED _Pragma("clang loop unroll(full)")
#define ROLLED _Pragma("clang loop unroll(disable)")

// What becomes of a tile's sums.
typedef enum finish { STORE, ADD, EXPONENTIATE } finish;

// The columns of a panel.
static const int places[PANEL_COLUMNS] __attribute__((aligned(64))) = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31};

typedef float parts_of_sum __attribute__((ext_vector_type(PANEL_PARTS)));

// Adds halves up until one number is left: the order is the same for all vectors.
INLINE float sum_of_parts(const parts_of_sum *parts) {
  const __typeof__(parts->lo) eight = parts->lo + parts->hi;
  const __typeof__(eight.lo) four = eight.lo + eight.hi;
  const __typeof__(four.lo) two = four.lo + four.hi;
  return two.lo + two.hi;
}

#if defined(__x86_64__)

#define KIND "AVX-512"
#define NAMED(name) name##_avx512
#define LANES 16
#define ROWS 14
#define VECTORS 2
#define LEFT 5
#define RIGHT 5
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx2,fma"))), apply_to = function)
#include "kernels.h"
#pragma clang attribute pop

#define KIND "AVX2"
#define NAMED(name) name##_avx2
#define LANES 8
#define ROWS 6
#define VECTORS 2
#define LEFT 3
#define RIGHT 4
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "kernels.h"
#pragma clang attribute pop

#endif

#define NAMED(name) name##_plain
#define LANES 4
#define ROWS 6
#if defined(__aarch64__)
#define KIND "NEON"
#define VECTORS 4
#define LEFT 5
#define RIGHT 4
#else
#define KIND "SSE"
#define VECTORS 2
#define LEFT 3
#define RIGHT 4
#endif
#include "kernels.h"

const panel_routines *panel_routines_number(int number) {
  const panel_routines *possible[3];
  int count = 0;
#if defined(__x86_64__)
  const int has_fma = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  const int has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl");
  if (has_fma && has_avx512) possible[count++] = &routines_avx512;
  if (has_fma) possible[count++] = &routines_avx2;
#endif
  possible[count++] = &routines_plain;
  return number < count ? possible[number] : NULL;
}
