#include "CNumberLoops.h"

// Two versions of a function, of which the program's start chooses one: Linux's loader can do that.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

typedef double eight __attribute__((ext_vector_type(8)));
typedef double eight_anywhere __attribute__((ext_vector_type(8), aligned(8)));
typedef __typeof__((eight){0} != (eight){0}) eight_answers;

#define AT(numbers, place) (*(const eight_anywhere *)((numbers) + (place)))

FOR_EACH_PROCESSOR
void number_roots(const double *numbers, double *roots, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i++) roots[i] = __builtin_elementwise_sqrt(numbers[i]);
}

#define ANSWER(operator)                                                          \
  for (ptrdiff_t i = 0; i < count; i++) answers[i] = a[i] operator OTHER; \
  return;

#define ANSWERS                           \
  switch (comparison) {                   \
    case NUMBER_LESS: ANSWER(<)           \
    case NUMBER_AT_MOST: ANSWER(<=)       \
    case NUMBER_GREATER: ANSWER(>)        \
    case NUMBER_AT_LEAST: ANSWER(>=)      \
    case NUMBER_EQUAL: ANSWER(==)         \
    case NUMBER_UNEQUAL: ANSWER(!=)       \
  }

#define OTHER b[i]
FOR_EACH_PROCESSOR
void number_compare(
    enum number_comparison comparison, const double *a, const double *b, bool *restrict answers,
    ptrdiff_t count) {
  ANSWERS
}
#undef OTHER

#define OTHER b
FOR_EACH_PROCESSOR
void number_compare_with(
    enum number_comparison comparison, const double *a, double b, bool *restrict answers,
    ptrdiff_t count) {
  ANSWERS
}
#undef OTHER

// A byte holds a sum of at most 255 answers, and sums of bytes need no wider numbers in between.
FOR_EACH_PROCESSOR
ptrdiff_t number_count_true(const bool *answers, ptrdiff_t count) {
  ptrdiff_t sum = 0, i = 0;
  while (i < count) {
    unsigned char sums[64] = {0};
    const ptrdiff_t rows = (count - i) / 64 < 255 ? (count - i) / 64 : 255;
    for (ptrdiff_t row = 0; row < rows; row++, i += 64) {
      for (int lane = 0; lane < 64; lane++) sums[lane] += answers[i + lane];
    }
    for (int lane = 0; lane < 64; lane++) sum += sums[lane];
    if (rows < 255) {
      for (; i < count; i++) sum += answers[i];
    }
  }
  return sum;
}

// A comparison with NaN is false, so that it is never better: it is looked for on its own, in two
// vectors at once.
#define EXTREME(better, start)                                                     \
  eight a = start, b = start;                                                      \
  eight_answers has_nan = 0;                                                       \
  ptrdiff_t i = 0;                                                                 \
  for (; i + 16 <= count; i += 16) {                                               \
    const eight c = AT(numbers, i), d = AT(numbers, i + 8);                        \
    a = c better a ? c : a;                                                        \
    b = d better b ? d : b;                                                        \
    has_nan |= (c != c) | (d != d);                                                \
  }                                                                                \
  a = b better a ? b : a;                                                          \
  double best = a[0];                                                              \
  long long any_nan = 0;                                                           \
  for (int lane = 0; lane < 8; lane++) {                                           \
    best = a[lane] better best ? a[lane] : best;                                   \
    any_nan |= has_nan[lane];                                                      \
  }                                                                                \
  for (; i < count; i++) {                                                         \
    best = numbers[i] better best ? numbers[i] : best;                             \
    any_nan |= numbers[i] != numbers[i];                                           \
  }                                                                                \
  return any_nan ? __builtin_nan("") : best;

FOR_EACH_PROCESSOR
double number_largest(const double *numbers, ptrdiff_t count) { EXTREME(>, -__builtin_inf()) }

FOR_EACH_PROCESSOR
double number_smallest(const double *numbers, ptrdiff_t count) { EXTREME(<, __builtin_inf()) }

// In this order a NaN in either stays.
#define KEEP(better)                                            \
  for (ptrdiff_t i = 0; i < count; i++) {                       \
    const double kept = best[i], number = numbers[i];           \
    const double chosen = number better kept ? number : kept;   \
    best[i] = number == number ? chosen : number;               \
  }

FOR_EACH_PROCESSOR
void number_keep_larger(double *restrict best, const double *numbers, ptrdiff_t count) { KEEP(>) }

FOR_EACH_PROCESSOR
void number_keep_smaller(double *restrict best, const double *numbers, ptrdiff_t count) { KEEP(<) }

FOR_EACH_PROCESSOR
ptrdiff_t number_first_place(const double *numbers, double number, ptrdiff_t count) {
  const int is_nan = number != number;
  ptrdiff_t i = 0;
  for (; i + 16 <= count; i += 16) {
    const eight c = AT(numbers, i), d = AT(numbers, i + 8);
    const eight_answers found =
        is_nan ? (c != c) | (d != d) : (c == number) | (d == number);
    if (__builtin_reduce_or(found)) break;
  }
  for (; i < count; i++) {
    if (is_nan ? numbers[i] != numbers[i] : numbers[i] == number) break;
  }
  return i;
}

FOR_EACH_PROCESSOR
double number_sum_of_squares(const double *numbers, ptrdiff_t count) {
#pragma STDC FP_CONTRACT OFF
  eight sums = 0;
  ptrdiff_t i = 0;
  for (; i + 8 <= count; i += 8) sums += AT(numbers, i) * AT(numbers, i);
  double sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
  for (; i < count; i++) sum += numbers[i] * numbers[i];
  return sum;
}
