// The kernels, for one kind of vectors: included once for each, with these names, which end with it,
//
//     LANES           the numbers in a vector
//     NAMED(x)        the name x, marked with the kind
//     ROWS, VECTORS   a product's tile: rows of C, and vectors of each, that are summed in registers
//     LEFT, RIGHT     a contraction's tile: rows of A, and rows of B
//
// A tile is as large as the registers allow: each number loaded then serves as many products as it
// can, and no addition waits for the one before.

typedef float NAMED(floats) __attribute__((ext_vector_type(LANES)));
typedef int NAMED(ints) __attribute__((ext_vector_type(LANES)));
#define FLOATS NAMED(floats)
#define INTS NAMED(ints)

#include "elementwise.h"

// Exponentiates one row of a tile, whose first vector begins at a panel's column `first`, and adds it
// to the sums, if there are any.
INLINE void NAMED(exponentiate_row)(
    const int vectors, FLOATS *row, int first, float *sums, ptrdiff_t columns) {
  UNROLLED for (int j = 0; j < vectors; j++) {
    FLOATS e = NAMED(exponential)(row[j]);
    const int column = first + j * LANES;
    if (columns < PANEL_COLUMNS) {
      const INTS place = *(const INTS *)(places + column);
      e = place < (int)columns ? e : (FLOATS)0.0f;
    }
    if (sums) *(FLOATS *)(sums + column % PANEL_PARTS) += e;
    row[j] = e;
  }
}

// One strip of a tile of a product: `vectors` of them, from column `first` of a panel on.
INLINE void NAMED(strip)(
    const int rows, const int vectors, finish finish, const panel_product *p, ptrdiff_t m,
    ptrdiff_t panel, int first, const panel_exponentials *exponentials) {
  const float *a = p->a + m * p->a_row;
  const float *b = p->b + panel * p->b_panel + first;
  float *c = p->c + panel * p->c_panel + m * p->c_row + first;
  const ptrdiff_t a_row = p->a_row, a_column = p->a_column, b_row = p->b_row, c_row = p->c_row;

  FLOATS sums[ROWS][VECTORS];
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < vectors; j++) {
      sums[i][j] = finish == ADD ? *(FLOATS *)(c + i * c_row + j * LANES) : (FLOATS)0.0f;
    }
  }
  for (ptrdiff_t k = 0; k < p->depth; k++) {
    FLOATS columns[VECTORS];
    UNROLLED for (int j = 0; j < vectors; j++) {
      columns[j] = *(const FLOATS *)(b + k * b_row + j * LANES);
    }
    UNROLLED for (int i = 0; i < rows; i++) {
      const float factor = a[i * a_row + k * a_column];
      UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] += columns[j] * factor;
    }
  }
  if (finish == EXPONENTIATE) {
    const ptrdiff_t columns =
        panel + 1 < p->panels ? PANEL_COLUMNS : exponentials->last_columns;
    if (exponentials->shifts) {
      UNROLLED for (int i = 0; i < rows; i++) {
        UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] -= exponentials->shifts[m + i];
      }
    }
    UNROLLED for (int i = 0; i < rows; i++) {
      float *totals = exponentials->sums ? exponentials->sums + (m + i) * PANEL_PARTS : NULL;
      NAMED(exponentiate_row)(vectors, sums[i], first, totals, columns);
    }
  }
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < vectors; j++) {
      *(FLOATS *)(c + i * c_row + j * LANES) = sums[i][j];
    }
  }
}

// One tile of a product: `rows`, known when this is compiled, from row `m` on, of one panel.
INLINE void NAMED(tile)(
    const int rows, finish finish, const panel_product *p, ptrdiff_t m, ptrdiff_t panel,
    const panel_exponentials *exponentials) {
  const int columns = panel + 1 < p->panels ? PANEL_COLUMNS : (int)p->last_columns;
  int first = 0;
  for (; first + VECTORS * LANES <= columns; first += VECTORS * LANES) {
    NAMED(strip)(rows, VECTORS, finish, p, m, panel, first, exponentials);
  }
#if VECTORS * LANES == PANEL_COLUMNS
  // Half a panel is half a strip.
  if (first < columns) NAMED(strip)(rows, VECTORS / 2, finish, p, m, panel, 0, exponentials);
#endif
}

#define CASE(rows)                                                       \
  case rows:                                                             \
    NAMED(tile)(rows, finish, product, m, panel, exponentials);          \
    break;

// A product, panel by panel, which stays in the first-level cache while all rows use it.
INLINE void NAMED(product)(
    const panel_product *product, finish finish, const panel_exponentials *exponentials) {
  const ptrdiff_t tiles = (product->rows + ROWS - 1) / ROWS;
  for (ptrdiff_t panel = 0; panel < product->panels; panel++) {
    ptrdiff_t m = 0;
    // Tiles of nearly one size: a small last one would be slow.
    for (ptrdiff_t left = tiles; left > 0; left--) {
      const ptrdiff_t rows = (product->rows - m + left - 1) / left;
      switch (rows) {
        CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6)
#if ROWS > 6
        CASE(7) CASE(8) CASE(9) CASE(10) CASE(11) CASE(12) CASE(13) CASE(14)
#endif
      }
      m += rows;
    }
  }
}

#undef CASE

static void NAMED(multiply)(const panel_product *product) {
  NAMED(product)(product, STORE, NULL);
}

static void NAMED(add)(const panel_product *product) { NAMED(product)(product, ADD, NULL); }

static void NAMED(exponentiate)(
    const panel_product *product, const panel_exponentials *exponentials) {
  NAMED(product)(product, EXPONENTIATE, exponentials);
}

// Adds a tile's parts up. Inlined, its short vectors would take registers from the loop before it.
OUTLINED void NAMED(fold)(
    const parts_of_sum *parts, ptrdiff_t rows, ptrdiff_t columns, float *d, ptrdiff_t d_row) {
  for (ptrdiff_t i = 0; i < rows; i++) {
    for (ptrdiff_t j = 0; j < columns; j++) d[i * d_row + j] += sum_of_parts(parts + i * RIGHT + j);
  }
}

// One tile of a contraction: `rows`, known when this is compiled, from row `m` on, by `columns` rows
// of B from `k` on. Where these are fewer than a tile's, the last is computed again instead.
INLINE void NAMED(contract_tile)(
    const int rows, const panel_contraction *p, ptrdiff_t m, ptrdiff_t k, ptrdiff_t columns) {
  parts_of_sum parts[LEFT * RIGHT];
  const ptrdiff_t a_row = p->a_row;
  ptrdiff_t offsets[RIGHT];
  UNROLLED for (int j = 0; j < RIGHT; j++) offsets[j] = (j < columns ? j : columns - 1) * p->b_row;

  for (int first = 0; first < PANEL_PARTS; first += LANES) {
    FLOATS sums[LEFT][RIGHT];
    UNROLLED for (int i = 0; i < rows; i++) {
      UNROLLED for (int j = 0; j < RIGHT; j++) sums[i][j] = (FLOATS)0.0f;
    }
    for (ptrdiff_t panel = 0; panel < p->panels; panel++) {
      const float *a = p->a + panel * p->a_panel + m * a_row;
      const float *b = p->b + panel * p->b_panel + k * p->b_row;
      ROLLED for (int part = first; part < PANEL_COLUMNS; part += PANEL_PARTS) {
        FLOATS left[LEFT];
        UNROLLED for (int i = 0; i < rows; i++) left[i] = *(const FLOATS *)(a + i * a_row + part);
        UNROLLED for (int j = 0; j < RIGHT; j++) {
          const FLOATS right = *(const FLOATS *)(b + offsets[j] + part);
          UNROLLED for (int i = 0; i < rows; i++) sums[i][j] += left[i] * right;
        }
      }
    }
    UNROLLED for (int i = 0; i < rows; i++) {
      UNROLLED for (int j = 0; j < RIGHT; j++) {
        *(FLOATS *)((float *)(parts + i * RIGHT + j) + first) = sums[i][j];
      }
    }
  }
  NAMED(fold)(parts, rows, columns, p->d + m * p->d_row + k, p->d_row);
}

#define CASE(rows)                                          \
  case rows:                                                \
    NAMED(contract_tile)(rows, contraction, m, k, columns); \
    break;

static void NAMED(contract)(const panel_contraction *contraction) {
  const ptrdiff_t tiles = (contraction->rows + LEFT - 1) / LEFT;
  ptrdiff_t m = 0;
  for (ptrdiff_t left = tiles; left > 0; left--) {
    const ptrdiff_t rows = (contraction->rows - m + left - 1) / left;
    for (ptrdiff_t k = 0; k < contraction->columns; k += RIGHT) {
      const ptrdiff_t rest = contraction->columns - k;
      const ptrdiff_t columns = rest < RIGHT ? rest : RIGHT;
      switch (rows) {
        CASE(1) CASE(2) CASE(3)
#if LEFT > 3
        CASE(4)
#endif
#if LEFT > 4
        CASE(5)
#endif
      }
    }
    m += rows;
  }
}

#undef CASE

#include "rows.h"

static const panel_routines NAMED(routines) = {
    KIND, NAMED(multiply), NAMED(add), NAMED(exponentiate), NAMED(contract),
    NAMED(dots), NAMED(combine), NAMED(logistic),
    NAMED(rules), sizeof NAMED(rules) / sizeof *NAMED(rules)};

#undef FLOATS
#undef INTS
#undef KIND
#undef NAMED
#undef LANES
#undef ROWS
#undef VECTORS
#undef LEFT
#undef RIGHT
