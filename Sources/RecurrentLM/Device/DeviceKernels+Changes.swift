// What changes weights.

extension DeviceKernels {
  /// The numbers of an optimizer's rule, as `OptimizerStep` has them.
  static let ruleArguments =
    "int rule, float rate, float epsilon, float keep, float gain, float meanKeep, float meanGain"

  static let ruleNames = "rule, rate, epsilon, keep, gain, meanKeep, meanGain"

  /// One step of one weight: the plain twin is `OptimizerStep.apply(to:)`.
  static let change = """
    void change(
        __global float *weights, __global float *memory, __global float *other, size_t at, float g,
        \(ruleArguments)) {
      if (rule == 0) {
        weights[at] = weights[at] - rate * g;
      } else if (rule == 1) {
        const float square = keep * memory[at] + gain * g * g;
        memory[at] = square;
        weights[at] = weights[at] - rate * g / sqrt(square + epsilon);
      } else {
        const float mean = meanKeep * memory[at] + meanGain * g;
        const float square = keep * other[at] + gain * g * g;
        memory[at] = mean;
        other[at] = square;
        weights[at] = weights[at] - rate * mean / (sqrt(square) + epsilon);
      }
    }
    """

  static let changes = [
    """
    // The sum of the parts of a product's depth, in their order.
    __kernel GROUP void sumParts(
        __global const float *parts, int count, int size, __global float *sums, int sumsAt) {
      const int at = get_global_id(0);
      if (at >= size) return;
      float sum = parts[at];
      for (int part = 1; part < count; part++) sum += parts[(size_t)part * size + at];
      sums[sumsAt + at] = sum;
    }

    // The sums of a matrix's columns, row after row.
    __kernel GROUP void sumRows(
        __global const float *values, int rows, int columns, __global float *sums) {
      const int column = get_global_id(0);
      if (column >= columns) return;
      float sum = 0;
      for (int row = 0; row < rows; row++) sum += values[(size_t)row * columns + column];
      sums[column] = sum;
    }

    // The sum of a group's share of the squares.
    __kernel GROUP void squares(
        __global const float *values, int size, __global float *sums, int sumsAt) {
      __local float parts[256];
      float sum = 0;
      for (int at = get_global_id(0); at < size; at += get_global_size(0)) {
        sum = fma(values[at], values[at], sum);
      }
      sum = treeSum(parts, sum);
      if (get_local_id(0) == 0) sums[sumsAt + get_group_id(0)] = sum;
    }

    // What the gradients are multiplied with: min(1, clipNorm / ‖g‖); one group.
    __kernel GROUP void clip(
        __global const float *sums, int count, float clipNorm, __global float *factor,
        __global float *report) {
      __local float parts[256];
      float sum = 0;
      for (int at = get_local_id(0); at < count; at += 256) sum += sums[at];
      const float norm = sqrt(treeSum(parts, sum));
      if (get_local_id(0) != 0) return;
      factor[0] = norm > clipNorm ? clipNorm / norm : 1.0f;
      if (!isfinite(norm)) report[0] = 1;
    }

    // A step of an optimizer for all weights of a matrix.
    __kernel GROUP void changeAll(
        __global const float *G, int size, __global const float *factor, int clips,
        __global const float *report, __global float *weights, __global float *memory,
        __global float *other, \(ruleArguments)) {
      const int at = get_global_id(0);
      if (at >= size || report[0] != 0) return;
      change(weights, memory, other, at, clips ? G[at] * factor[0] : G[at], \(ruleNames));
    }

    // The same for the rows of some words, a group each.
    __kernel GROUP void changeRows(
        __global const int *batch, int wordsAt, __global const float *G, int H,
        __global const float *factor, int clips, __global const float *report,
        __global float *weights, __global float *memory, __global float *other, \(ruleArguments)) {
      if (report[0] != 0) return;
      const int row = get_group_id(0);
      const size_t start = (size_t)batch[wordsAt + row] * H;
      for (int i = get_local_id(0); i < H; i += 256) {
        const float g = G[(size_t)row * H + i];
        change(weights, memory, other, start + i, clips ? g * factor[0] : g, \(ruleNames));
      }
    }
    """
  ]
}
