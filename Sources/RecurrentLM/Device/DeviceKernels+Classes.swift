// The words of classes. `classes` has where each class begins, [K + 1], and then the words class by
// class; Z has a row of as many places as the largest class for each row.

extension DeviceKernels {
  static let classes = [
    """
    // The scores of the words of the class that a row has to predict, their softmax and its loss.
    __kernel GROUP void classSoftmax(
        __global const int *batch, int classAt, int placeAt, __global const int *classes, int K,
        __global const float *V, __global const float *bias, int hasBias, __global const float *S,
        int H, int width, int needsErrors, __global float *Z, __global float *report,
        __local float *state) {
      __local float parts[256];
      const int row = get_group_id(0), item = get_local_id(0);
      const int number = batch[classAt + row], y = batch[placeAt + row];
      const int first = classes[number], count = classes[number + 1] - first;
      __global const int *words = classes + K + 1 + first;
      __global float *z = Z + (size_t)row * width;
      for (int i = item; i < H; i += 256) state[i] = S[(size_t)row * H + i];
      barrier(CLK_LOCAL_MEM_FENCE);
      float largest = -INFINITY, sum = 0;
      for (int p = item; p < count; p += 256) {
        __global const float *v = V + (size_t)words[p] * H;
        float score = hasBias ? bias[words[p]] : 0.0f;
        for (int i = 0; i < H; i++) score = fma(v[i], state[i], score);
        z[p] = score;
        largest = fmax(largest, score);
      }
      largest = treeMax(parts, largest);
      for (int p = item; p < count; p += 256) sum += exp(z[p] - largest);
      sum = treeSum(parts, sum);
      barrier(CLK_GLOBAL_MEM_FENCE);
      const float loss = log(sum) + largest - z[y];
      barrier(CLK_GLOBAL_MEM_FENCE);
      if (item == 0) {
        report[row + 1] += loss;
        if (!isfinite(loss)) report[0] = 1;
      }
      if (!needsErrors) return;
      for (int p = item; p < count; p += 256) {
        z[p] = exp(z[p] - largest) / sum - (p == y ? 1.0f : 0.0f);
      }
    }

    // What the errors of the words send back, as one part more.
    __kernel GROUP void classErrors(
        __global const int *batch, int classAt, __global const int *classes, int K,
        __global const float *V, __global const float *Z, int width, int H, int partAt,
        __global float *parts) {
      const int row = get_group_id(0), number = batch[classAt + row];
      const int first = classes[number], count = classes[number + 1] - first;
      __global const int *words = classes + K + 1 + first;
      __global const float *z = Z + (size_t)row * width;
      for (int i = get_local_id(0); i < H; i += 256) {
        float sum = 0;
        for (int p = 0; p < count; p++) sum = fma(z[p], V[(size_t)words[p] * H + i], sum);
        parts[(size_t)(partAt + row) * H + i] = sum;
      }
    }

    // The gradient of a word's row of V: of all rows that had to predict a word of its class, in order.
    __kernel GROUP void classGradients(
        __global const int *batch, int metAt, int met, int orderAt, __global const float *Z,
        int width, __global const float *S, int H, int hasBias, __global float *G,
        __global float *Gc) {
      const int word = get_group_id(0), item = get_local_id(0);
      const int place = batch[metAt + met + word];
      const int first = batch[metAt + 2 * met + word], last = batch[metAt + 3 * met + word];
      for (int i = item; i < H; i += 256) {
        float sum = 0;
        for (int at = first; at < last; at++) {
          const size_t row = batch[orderAt + at];
          sum = fma(Z[row * width + place], S[row * H + i], sum);
        }
        G[(size_t)word * H + i] = sum;
      }
      if (!hasBias || item != 0) return;
      float sum = 0;
      for (int at = first; at < last; at++) {
        sum += Z[(size_t)batch[orderAt + at] * width + place];
      }
      Gc[word] = sum;
    }
    """
  ]
}
