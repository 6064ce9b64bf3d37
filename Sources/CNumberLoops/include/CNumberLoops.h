// Loops over many numbers in double precision, for what Swift's own loops are slow at.
//
// Why C: a loop of comparisons or of extremes takes as many numbers at once as the vectors hold that it
// was compiled for, and Swift compiles a module for the oldest processor that it runs on. Swift's square
// root is also a call for each number, because it may set an error number. Here each function is compiled
// twice on x86-64, and the one that the processor can run is chosen when the program starts.
//
// Each result is the same whatever the vectors are: what is added up is added in eight lanes.

#ifndef C_NUMBER_LOOPS_H
#define C_NUMBER_LOOPS_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

/// roots[i] = √numbers[i], NaN below 0.
void number_roots(const double *numbers, double *roots, ptrdiff_t count);

/// How two numbers are compared; all but the last are false for NaN.
enum __attribute__((enum_extensibility(closed))) number_comparison {
  NUMBER_LESS __attribute__((swift_name("less"))),
  NUMBER_AT_MOST __attribute__((swift_name("atMost"))),
  NUMBER_GREATER __attribute__((swift_name("greater"))),
  NUMBER_AT_LEAST __attribute__((swift_name("atLeast"))),
  NUMBER_EQUAL __attribute__((swift_name("equal"))),
  NUMBER_UNEQUAL __attribute__((swift_name("unequal")))
};

/// answers[i]: whether a[i] compares so with b[i].
void number_compare(
    enum number_comparison comparison, const double *a, const double *b, bool *answers,
    ptrdiff_t count);

/// answers[i]: whether a[i] compares so with b.
void number_compare_with(
    enum number_comparison comparison, const double *a, double b, bool *answers, ptrdiff_t count);

/// How many of the answers are true.
ptrdiff_t number_count_true(const bool *answers, ptrdiff_t count);

/// The largest number, NaN if one is NaN, -∞ for none.
double number_largest(const double *numbers, ptrdiff_t count);

/// The smallest number, NaN if one is NaN, ∞ for none.
double number_smallest(const double *numbers, ptrdiff_t count);

/// best[i] becomes the larger of it and numbers[i], NaN where one is NaN.
void number_keep_larger(double *best, const double *numbers, ptrdiff_t count);

/// best[i] becomes the smaller of it and numbers[i], NaN where one is NaN.
void number_keep_smaller(double *best, const double *numbers, ptrdiff_t count);

/// The first place of a number, or of NaN; the count where there is none.
ptrdiff_t number_first_place(const double *numbers, double number, ptrdiff_t count);

/// The sum of the squares, added in eight lanes and then from neighbour to neighbour.
double number_sum_of_squares(const double *numbers, ptrdiff_t count);

#pragma clang assume_nonnull end

#endif
