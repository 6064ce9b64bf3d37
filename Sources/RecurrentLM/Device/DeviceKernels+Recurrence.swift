// The states and their errors, sentence by sentence.

extension DeviceKernels {
  static let recurrence = [
    """
    // Wt = Wᵀ, so that work-items that lie next to one another read next to one another; a step begins.
    __kernel GROUP void turn(
        __global const float *W, int rows, int columns, __global float *Wt,
        __global float *report) {
      const int at = get_global_id(0);
      if (at == 0) report[0] = 0;
      if (at < rows * columns) Wt[at] = W[(at % rows) * columns + at / rows];
    }

    // s_t = tanh(U x_t + W s_{t-1}): Ut has a row for each word, Wt is Wᵀ.
    __kernel GROUP void states(
        __global const int *batch, int startsAt, __global const float *Ut, __global const float *Wt,
        __global const float *begin, int hasBegin, int H, __global float *S, __local float *state) {
      const int sentence = get_group_id(0), item = get_local_id(0);
      const int first = batch[startsAt + sentence], last = batch[startsAt + sentence + 1];
      __local float *before = state, *after = state + H;
      for (int i = item; i < H; i += 256) {
        before[i] = hasBegin ? begin[(size_t)sentence * H + i] : 0.0f;
      }
      barrier(CLK_LOCAL_MEM_FENCE);
      for (int row = first; row < last; row++) {
        __global const float *column = Ut + (size_t)batch[row] * H;
        for (int i = item; i < H; i += 256) {
          float sum = column[i];
          for (int j = 0; j < H; j++) sum = fma(Wt[(size_t)j * H + i], before[j], sum);
          sum = tanh(sum);
          after[i] = sum;
          S[(size_t)row * H + i] = sum;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        __local float *swap = before;
        before = after;
        after = swap;
      }
    }

    // P = (the sum of the parts of E) ∘ (1 - S²)
    __kernel GROUP void slopes(
        __global const float *parts, int count, int size, __global const float *S, __global float *P,
        __global float *report) {
      const int at = get_global_id(0);
      if (at >= size) return;
      float sum = parts[at];
      for (int part = 1; part < count; part++) sum += parts[(size_t)part * size + at];
      const float s = S[at], slope = sum * (1.0f - s * s);
      P[at] = slope;
      if (!isfinite(slope)) report[0] = 1;
    }

    // R_k = P_k + (Wᵀ R_{k+1}) ∘ (1 - s_k²), from a sentence's end to its start.
    __kernel GROUP void carryBack(
        __global const int *batch, int startsAt, __global const float *W, __global const float *P,
        __global const float *S, int H, __global float *R, __local float *errors) {
      const int sentence = get_group_id(0), item = get_local_id(0);
      const int first = batch[startsAt + sentence], last = batch[startsAt + sentence + 1];
      __local float *next = errors, *own = errors + H;
      for (int row = last - 1; row >= first; row--) {
        for (int j = item; j < H; j += 256) {
          const size_t at = (size_t)row * H + j;
          float error = P[at];
          if (row < last - 1) {
            float sum = 0;
            for (int i = 0; i < H; i++) sum = fma(W[(size_t)i * H + j], next[i], sum);
            const float s = S[at];
            error = fma(sum, 1.0f - s * s, error);
          }
          own[j] = error;
          R[at] = error;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        __local float *swap = next;
        next = own;
        own = swap;
      }
    }

    // ∂L/∂U in the columns of the words read: each the sum of its rows of R, in their order.
    __kernel GROUP void columns(
        __global const int *batch, int orderAt, int placesAt, __global const float *R, int H,
        __global float *G) {
      const int word = get_group_id(0);
      const int first = batch[placesAt + word], last = batch[placesAt + word + 1];
      for (int i = get_local_id(0); i < H; i += 256) {
        float sum = 0;
        for (int at = first; at < last; at++) sum += R[(size_t)batch[orderAt + at] * H + i];
        G[(size_t)word * H + i] = sum;
      }
    }
    """
  ]
}
