// What is done to each number by itself, for one kind of vectors: included by kernels.h, once for each.

// exp(z) = 2ⁿ · 2^f with n whole and f in [-1/2, 1/2]. Adding 1.5 · 2²³ rounds to a whole number and
// leaves it in the low bits; with 127 more these are the exponent of 2ⁿ. The polynomial approximates
// 2^f with a relative error of 7.5e-8 (minimax, fitted to the relative error). A comparison with NaN
// is false, which lets NaN through.
INLINE FLOATS NAMED(exponential)(FLOATS z) {
  const float log2e = 1.44269504f, rounder = 12582912.0f + 127.0f;
  z = z > 88.0f ? (FLOATS)88.0f : z;
  z = z < -87.0f ? (FLOATS)-87.0f : z;
  const FLOATS shifted = z * log2e + rounder;
  const FLOATS n = shifted - rounder;
  const FLOATS f = z * log2e - n;
  FLOATS power = f * 0.0013276472f + 0.009675541f;
  power = power * f + 0.055507133f;
  power = power * f + 0.2402212f;
  power = power * f + 0.69314697f;
  power = power * f + 1.00000007f;
  return power * (FLOATS)((INTS)shifted << 23);
}

// 1 / √z. Half the exponent is a shift of the bits, and twice a step of Newton's method for
// 1 / r² = z, r (3/2 - z r² / 2), corrects the rest. The constants make the largest error smallest:
// L. Moroz and others, "Fast calculation of inverse square root with the use of magic constant:
// analytical approach", 2018. The instructions that processors have for it give other bits on each.
INLINE FLOATS NAMED(inverse_root)(FLOATS z) {
  const FLOATS half = z * 0.5f;
  FLOATS r = (FLOATS)(0x5f376908 - ((INTS)z >> 1));
  r *= 1.50087896f - half * r * r;
  r *= 1.50000057f - half * r * r;
  // Of infinity the steps would make infinity.
  return z < __builtin_inff() ? r : (FLOATS)0.0f;
}

// G += g², w -= rate g / √(G + epsilon); RMSProp's G forgets.
static void NAMED(adagrad)(const panel_weights *p) {
  const FLOATS *gradients = (const FLOATS *)p->gradients;
  FLOATS *squares = (FLOATS *)p->memories[0], *weights = (FLOATS *)p->weights;
  for (ptrdiff_t i = 0; i < p->count / LANES; i++) {
    const FLOATS g = gradients[i];
    const FLOATS s = squares[i] * p->keep + g * g * p->gain;
    squares[i] = s;
    weights[i] -= g * p->rate * NAMED(inverse_root)(s + p->epsilon);
  }
}

// m = β₁ m + (1 - β₁) g, v = β₂ v + (1 - β₂) g², w -= rate m / (√v + epsilon), with the corrections in
// rate and epsilon. Roots and quotients are rounded in one way on all processors.
static void NAMED(adam)(const panel_weights *p) {
  const FLOATS *gradients = (const FLOATS *)p->gradients;
  FLOATS *means = (FLOATS *)p->memories[0], *squares = (FLOATS *)p->memories[1];
  FLOATS *weights = (FLOATS *)p->weights;
  for (ptrdiff_t i = 0; i < p->count / LANES; i++) {
    const FLOATS g = gradients[i];
    const FLOATS m = means[i] * p->mean_keep + g * p->mean_gain;
    const FLOATS s = squares[i] * p->keep + g * g * p->gain;
    means[i] = m;
    squares[i] = s;
    weights[i] -= m * p->rate / (__builtin_elementwise_sqrt(s) + p->epsilon);
  }
}

// The kernels by the names of their rules.
static const panel_rule NAMED(rules)[] = {
    {"adagrad", NAMED(adagrad)},
    {"rmsProp", NAMED(adagrad)},
    {"adam", NAMED(adam)},
};
