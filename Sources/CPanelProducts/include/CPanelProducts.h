// Products of matrices whose columns lie in panels, and steps of optimizers, in single precision.
//
// Why C: these have to be compiled for the vectors of the processor that they will run on, and a
// program has to run on all of them. In C a function can name the instructions it may use; in Swift
// a whole module can. In C there are only these and the loops of CNumberLoops.
//
// A panel is 32 columns wide: entry (k, n) of a matrix B lies at b[n / 32 · b_panel + k · b_row + n % 32].
// A panel's rows are next to one another, so that they are read in order, and its columns run along
// the vectors, so that no number of rows wastes any.
//
// Every number is computed by the same additions in the same order whatever the vectors are, with
// products fused into the additions where the processor can. So all processors that can give the same
// bits; of those that Swift runs on, only x86-64 before AVX2 cannot.

#ifndef C_PANEL_PRODUCTS_H
#define C_PANEL_PRODUCTS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// How many columns a panel has.
#define PANEL_COLUMNS 32

/// In how many parts a row's exponentials, and a contraction's products, are added up at first.
#define PANEL_PARTS 16

/// C = A B, with B and C in panels: c[m, n] = Σ_k a[m, k] b[k, n].
typedef struct panel_product {
  /// A, shape [rows, depth]: a[m, k] lies at a[m · a_row + k · a_column].
  const float *a;
  ptrdiff_t a_row;
  ptrdiff_t a_column;

  /// B, shape [depth, 32 · panels].
  const float *b;
  ptrdiff_t b_row;
  ptrdiff_t b_panel;

  /// C, shape [rows, 32 · panels].
  float *c;
  ptrdiff_t c_row;
  ptrdiff_t c_panel;

  ptrdiff_t rows;
  ptrdiff_t depth;
  ptrdiff_t panels;

  /// How many columns of the last panel are computed, 16 or 32; the others stay as they are.
  ptrdiff_t last_columns;
} panel_product;

/// What becomes of a product that is exponentiated.
typedef struct panel_exponentials {
  /// What is subtracted before, shape [rows], or null.
  const float *_Nullable shifts;

  /// To these the exponentials of each row are added, every 16th into one, shape [rows, 16], or
  /// null.
  float *_Nullable sums;

  /// How many columns of the last panel there are; the others become 0.
  ptrdiff_t last_columns;
} panel_exponentials;

/// D += A Bᵀ, with A and B in panels: d[m, k] += Σ_n a[m, n] b[k, n].
typedef struct panel_contraction {
  /// A, shape [rows, 32 · panels].
  const float *a;
  ptrdiff_t a_row;
  ptrdiff_t a_panel;

  /// B, shape [columns, 32 · panels].
  const float *b;
  ptrdiff_t b_row;
  ptrdiff_t b_panel;

  /// D, shape [rows, columns], rows d_row apart.
  float *d;
  ptrdiff_t d_row;

  ptrdiff_t rows;
  ptrdiff_t columns;
  ptrdiff_t panels;
} panel_contraction;

/// Rows of a matrix, picked by their numbers.
typedef struct picked_rows {
  /// Row n lies at rows[n · row], at a multiple of 64 bytes.
  const float *rows;
  ptrdiff_t row;

  /// Which rows they are, shape [count].
  const int *numbers;
  ptrdiff_t count;

  /// How many numbers of each row are wanted, a multiple of 16.
  ptrdiff_t length;
} picked_rows;

/// Weights that an optimizer changes by one step, and the numbers of its equation.
typedef struct panel_weights {
  float *weights;
  const float *gradients;

  /// What it remembers of each weight, null for what its rule has not.
  float *_Nullable memories[2];

  /// How many there are, a multiple of 16.
  ptrdiff_t count;

  float keep;
  float gain;
  float mean_keep;
  float mean_gain;
  float epsilon;
  float rate;
} panel_weights;

/// How an optimizer of a name changes weights.
typedef struct panel_rule {
  const char *name;
  void (*_Nonnull update)(const panel_weights *weights);
} panel_rule;

/// The routines for one kind of vectors. Panels, sums and weights begin at multiples of 64 bytes.
typedef struct panel_routines {
  /// What the vectors are called.
  const char *name;

  /// C = A B.
  void (*_Nonnull multiply)(const panel_product *product);

  /// C += A B.
  void (*_Nonnull add)(const panel_product *product);

  /// C = exp(A B - shifts), relative error 3e-7 and 1.5e-7 for each unit of |A B|; what lies beyond
  /// -87 or 88 counts as that. A NaN stays one.
  void (*_Nonnull exponentiate)(const panel_product *product, const panel_exponentials *exponentials);

  /// D += A Bᵀ.
  void (*_Nonnull contract)(const panel_contraction *contraction);

  /// products[k] = row k · vector.
  void (*_Nonnull dots)(const picked_rows *rows, const float *vector, float *products);

  /// target += Σ_k factors[k] · row k.
  void (*_Nonnull combine)(const picked_rows *rows, const float *factors, float *target);

  /// Of scores z and signs, of which there are a multiple of 16: `odds`, where the scores are, becomes
  /// exp(-sign z), with what lies beyond -87 or 88 as that, and `errors`, where the signs are, becomes
  /// -sign odds / (1 + odds).
  void (*_Nonnull logistic)(float *odds, float *errors, ptrdiff_t count);

  /// The optimizers that there are kernels for. Inverse roots have a relative error of 7.4e-7, where
  /// what they are taken of is no subnormal number; that of infinity is 0.
  const panel_rule *rules;
  int rule_count;
} panel_routines;

/// The routines that this processor can run, the fastest first: number 0, 1, …; null after the last.
const panel_routines *_Nullable panel_routines_number(int number);

#pragma clang assume_nonnull end

#endif
