// What a device computes, in OpenCL C 1.2. `KernelTwins` says the same in plain Swift.
//
// A step of N words in S sentences, which lie one behind another in rows:
//
//     states          s_t = tanh(U x_t + W s_{t-1})             a group of work-items a sentence
//     scores          Z = S Vᵀ                                  tiles
//     softmax         Z := softmax(Z) - onehot(y), and losses   a group a row
//     errors          E = Z V                                   tiles; the sum over words in parts
//     slopes          P = E ∘ (1 - S²)                          and the parts' sum
//     carry           R := P + (R_{k+1} W) ∘ (1 - S²)           tiles, bpttTruncate times
//     carryBack       the same without an end                   a group a sentence
//     gradients       ∂L/∂V = Zᵀ S, ∂L/∂W = Rᵀ S_{t-1}          tiles, the second in parts
//     columns         ∂L/∂U: a word's rows of R, in order       a group a word
//     change…         a step of an optimizer
//
// Outputs by classes have a softmax over classes and one over the words of a class, and V changes in the
// rows of the classes met; their textbook is `ClassRNN`. With the gates of a GRU a layer makes what comes
// from its inputs for all words at once, tiles, and then the states; the textbook is `GRULayer`.
//
// Every sum runs in one order that depends on sizes alone, and no two work-items add to one number: so
// a device gives the same bits each time. `report[0]` is 0 as long as all is finite; what changes
// weights looks at it first, and so a step is done whole or not at all.

/// The kernels as text.
enum DeviceKernels {
  /// The work-items of a group.
  static let group = 256

  /// The rows and columns of a product's tile, which a group computes.
  static let tile = 64

  /// The most groups that sum up squares.
  static let groupsOfSquares = 64

  /// All of them.
  static let source: String =
    ([head, change] + products + recurrence + gates + softmax + classes + changes).joined(
      separator: "\n"
    )

  private static let head = """
    #pragma OPENCL FP_CONTRACT OFF
    #define GROUP __attribute__((reqd_work_group_size(256, 1, 1)))

    // The sum of what the work-items of a group have, in a tree; all of them get it.
    float treeSum(__local float *parts, float own) {
      const int item = get_local_id(0);
      barrier(CLK_LOCAL_MEM_FENCE);
      parts[item] = own;
      for (int step = 128; step > 0; step >>= 1) {
        barrier(CLK_LOCAL_MEM_FENCE);
        if (item < step) parts[item] += parts[item + step];
      }
      barrier(CLK_LOCAL_MEM_FENCE);
      return parts[0];
    }

    float treeMax(__local float *parts, float own) {
      const int item = get_local_id(0);
      barrier(CLK_LOCAL_MEM_FENCE);
      parts[item] = own;
      for (int step = 128; step > 0; step >>= 1) {
        barrier(CLK_LOCAL_MEM_FENCE);
        if (item < step) parts[item] = fmax(parts[item], parts[item + step]);
      }
      barrier(CLK_LOCAL_MEM_FENCE);
      return parts[0];
    }
    """

  /// One softmax, its losses, and its errors in its place.
  private static let softmax = [
    """
    __kernel GROUP void softmax(
        __global float *Z, int C, __global const int *batch, int yAt, int needsErrors,
        __global float *report) {
      __local float parts[256];
      const int row = get_group_id(0), item = get_local_id(0), y = batch[yAt + row];
      __global float *z = Z + (size_t)row * C;
      float largest = -INFINITY, sum = 0;
      for (int w = item; w < C; w += 256) largest = fmax(largest, z[w]);
      largest = treeMax(parts, largest);
      for (int w = item; w < C; w += 256) sum += exp(z[w] - largest);
      sum = treeSum(parts, sum);
      const float loss = log(sum) + largest - z[y];
      barrier(CLK_GLOBAL_MEM_FENCE);
      if (item == 0) {
        report[row + 1] = loss;
        if (!isfinite(loss)) report[0] = 1;
      }
      if (!needsErrors) return;
      for (int w = item; w < C; w += 256) {
        z[w] = exp(z[w] - largest) / sum - (w == y ? 1.0f : 0.0f);
      }
    }
    """
  ]
}
