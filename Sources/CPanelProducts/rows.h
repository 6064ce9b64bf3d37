// Products of rows that are picked by their numbers, for one kind of vectors: included by kernels.h, once
// for each.

// How many rows are multiplied at once, so that no addition waits for the one before.
#define ROWS_AT_ONCE 4

INLINE void NAMED(dots_of)(
    const int rows, const picked_rows *p, ptrdiff_t first, const float *vector, float *products) {
  const float *starts[ROWS_AT_ONCE];
  UNROLLED for (int i = 0; i < rows; i++) starts[i] = p->rows + p->numbers[first + i] * p->row;
  parts_of_sum parts[ROWS_AT_ONCE];
  FLOATS sums[ROWS_AT_ONCE][PANEL_PARTS / LANES];
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < PANEL_PARTS / LANES; j++) sums[i][j] = (FLOATS)0.0f;
  }
  for (ptrdiff_t k = 0; k < p->length; k += PANEL_PARTS) {
    UNROLLED for (int j = 0; j < PANEL_PARTS / LANES; j++) {
      const FLOATS factor = *(const FLOATS *)(vector + k + j * LANES);
      UNROLLED for (int i = 0; i < rows; i++) {
        sums[i][j] += *(const FLOATS *)(starts[i] + k + j * LANES) * factor;
      }
    }
  }
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < PANEL_PARTS / LANES; j++) {
      *(FLOATS *)((float *)(parts + i) + j * LANES) = sums[i][j];
    }
    products[first + i] = sum_of_parts(parts + i);
  }
}

// products[k] = row k · vector.
static void NAMED(dots)(const picked_rows *p, const float *vector, float *products) {
  ptrdiff_t first = 0;
  for (; first + ROWS_AT_ONCE <= p->count; first += ROWS_AT_ONCE) {
    NAMED(dots_of)(ROWS_AT_ONCE, p, first, vector, products);
  }
  for (; first < p->count; first++) NAMED(dots_of)(1, p, first, vector, products);
}

INLINE void NAMED(combine_columns)(
    const int sixteens, const picked_rows *p, ptrdiff_t first, const float *factors, float *target) {
  FLOATS sums[4 * PANEL_PARTS / LANES];
  const int vectors = sixteens * PANEL_PARTS / LANES;
  UNROLLED for (int j = 0; j < vectors; j++) sums[j] = *(FLOATS *)(target + first + j * LANES);
  for (ptrdiff_t k = 0; k < p->count; k++) {
    const float *row = p->rows + p->numbers[k] * p->row + first;
    const float factor = factors[k];
    UNROLLED for (int j = 0; j < vectors; j++) sums[j] += *(const FLOATS *)(row + j * LANES) * factor;
  }
  UNROLLED for (int j = 0; j < vectors; j++) *(FLOATS *)(target + first + j * LANES) = sums[j];
}

// target += Σ_k factors[k] · row k, as many columns at once as the registers hold.
static void NAMED(combine)(const picked_rows *p, const float *factors, float *target) {
  ptrdiff_t first = 0;
  for (; first + 4 * PANEL_PARTS <= p->length; first += 4 * PANEL_PARTS) {
    NAMED(combine_columns)(4, p, first, factors, target);
  }
  switch ((p->length - first) / PANEL_PARTS) {
    case 1: NAMED(combine_columns)(1, p, first, factors, target); break;
    case 2: NAMED(combine_columns)(2, p, first, factors, target); break;
    case 3: NAMED(combine_columns)(3, p, first, factors, target); break;
  }
}

// odds = exp(-sign z), errors = -sign odds / (1 + odds); the signs lie where the errors will.
static void NAMED(logistic)(float *odds, float *errors, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i += LANES) {
    const FLOATS sign = *(FLOATS *)(errors + i);
    const FLOATS e = NAMED(exponential)(-(sign * *(FLOATS *)(odds + i)));
    *(FLOATS *)(odds + i) = e;
    *(FLOATS *)(errors + i) = -sign * e / (1.0f + e);
  }
}

#undef ROWS_AT_ONCE
