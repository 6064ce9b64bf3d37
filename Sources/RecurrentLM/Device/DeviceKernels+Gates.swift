// The states of a GRU and their errors, sentence by sentence.
//
//     z = σ(…), r = σ(…), h = tanh(Uh x + bh + Wh (s ∘ r)), or with the reset after: + r ∘ (Wh s)
//     s_t = (1 - z) ∘ h + z ∘ s
//
// What comes from x is in Q, [N, 3H], and z, r and h take its place. M is r ∘ s, or Wh s.

extension DeviceKernels {
  static let gates = [
    """
    float sigmoid(float x) { return 1.0f / (1.0f + exp(-x)); }

    __kernel GROUP void gruStates(
        __global const int *batch, int startsAt, __global const float *Wt,
        __global const float *begin, int hasBegin, int H, int isAfter, __global float *Q,
        __global float *M, __global float *S, __local float *memory) {
      const int sentence = get_group_id(0), item = get_local_id(0), G = 3 * H;
      const int first = batch[startsAt + sentence], last = batch[startsAt + sentence + 1];
      __local float *before = memory, *after = memory + H, *reset = memory + 2 * H;
      for (int i = item; i < H; i += 256) {
        before[i] = hasBegin ? begin[(size_t)sentence * H + i] : 0.0f;
      }
      barrier(CLK_LOCAL_MEM_FENCE);
      for (int row = first; row < last; row++) {
        __global float *q = Q + (size_t)row * G;
        for (int i = item; i < H; i += 256) {
          float z = q[i], r = q[H + i], product = 0;
          for (int j = 0; j < H; j++) {
            __global const float *w = Wt + (size_t)j * G + i;
            z = fma(w[0], before[j], z);
            r = fma(w[H], before[j], r);
            if (isAfter) product = fma(w[2 * H], before[j], product);
          }
          z = sigmoid(z);
          r = sigmoid(r);
          q[i] = z;
          q[H + i] = r;
          const float kept = isAfter ? product : r * before[i];
          M[(size_t)row * H + i] = kept;
          if (isAfter) {
            const float h = tanh(fma(r, product, q[2 * H + i]));
            const float state = fma(z, before[i], (1.0f - z) * h);
            q[2 * H + i] = h;
            after[i] = state;
            S[(size_t)row * H + i] = state;
          } else {
            reset[i] = kept;
          }
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        if (!isAfter) {
          for (int i = item; i < H; i += 256) {
            float h = q[2 * H + i];
            for (int j = 0; j < H; j++) {
              h = fma(Wt[(size_t)j * G + 2 * H + i], reset[j], h);
            }
            h = tanh(h);
            const float z = q[i], state = fma(z, before[i], (1.0f - z) * h);
            q[2 * H + i] = h;
            after[i] = state;
            S[(size_t)row * H + i] = state;
          }
          barrier(CLK_LOCAL_MEM_FENCE);
        }
        __local float *swap = before;
        before = after;
        after = swap;
      }
    }

    // From the errors E of the states to the deltas D of the gates; D2 is that of Wh s.
    __kernel GROUP void gruBack(
        __global const int *batch, int startsAt, __global const float *W, __global const float *E,
        __global const float *S, __global const float *Q, __global const float *M, int H,
        int isAfter, __global float *D, __global float *D2, __global float *report,
        __local float *memory) {
      const int sentence = get_group_id(0), item = get_local_id(0), G = 3 * H;
      const int first = batch[startsAt + sentence], last = batch[startsAt + sentence + 1];
      __local float *carried = memory, *dz = memory + H, *dr = memory + 2 * H;
      __local float *dh = memory + 3 * H, *kept = memory + 4 * H;
      for (int row = last - 1; row >= first; row--) {
        __global const float *q = Q + (size_t)row * G;
        __global float *d = D + (size_t)row * G;
        for (int i = item; i < H; i += 256) {
          const size_t at = (size_t)row * H + i;
          const float e = row < last - 1 ? E[at] + carried[i] : E[at];
          const float s = row > first ? S[at - H] : 0.0f;
          const float z = q[i], r = q[H + i], h = q[2 * H + i];
          const float deltaZ = e * (s - h) * z * (1.0f - z);
          const float deltaH = e * (1.0f - z) * (1.0f - h * h);
          d[i] = deltaZ;
          d[2 * H + i] = deltaH;
          dz[i] = deltaZ;
          kept[i] = e * z;
          if (isAfter) {
            const float deltaR = deltaH * M[at] * r * (1.0f - r), ofProduct = deltaH * r;
            d[H + i] = deltaR;
            D2[at] = ofProduct;
            dr[i] = deltaR;
            dh[i] = ofProduct;
          } else {
            dh[i] = deltaH;
          }
          if (!isfinite(deltaZ) || !isfinite(deltaH)) report[0] = 1;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        if (!isAfter) {
          for (int i = item; i < H; i += 256) {
            float ofReset = 0;
            for (int k = 0; k < H; k++) {
              ofReset = fma(W[(size_t)(2 * H + k) * H + i], dh[k], ofReset);
            }
            const float s = row > first ? S[(size_t)(row - 1) * H + i] : 0.0f, r = q[H + i];
            const float deltaR = ofReset * s * r * (1.0f - r);
            d[H + i] = deltaR;
            dr[i] = deltaR;
            kept[i] = fma(ofReset, r, kept[i]);
          }
          barrier(CLK_LOCAL_MEM_FENCE);
        }
        for (int i = item; i < H; i += 256) {
          float sum = kept[i];
          for (int k = 0; k < H; k++) {
            sum = fma(W[(size_t)k * H + i], dz[k], sum);
            sum = fma(W[(size_t)(H + k) * H + i], dr[k], sum);
            if (isAfter) sum = fma(W[(size_t)(2 * H + k) * H + i], dh[k], sum);
          }
          carried[i] = sum;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
      }
    }
    """
  ]
}
