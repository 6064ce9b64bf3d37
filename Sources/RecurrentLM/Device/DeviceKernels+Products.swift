// Products of matrices in tiles.

extension DeviceKernels {
  /// One factor of a product.
  private struct Factor {
    /// Its element in row `m` or column `n`, at depth `k`.
    let element: String

    /// Whether elements that lie next to one another are next to one another in depth.
    let isDeep: Bool
  }

  /// The text of a product `A B`, shapes `[M, K]` and `[K, N]`.
  ///
  /// A group computes a tile of 64 by 64, each of its 256 work-items 4 by 4 numbers of it, and goes
  /// through the depth by sixteens that it first brings into its own memory. Where there are few tiles,
  /// the depth is cut into parts, a group each, `part` long.
  ///
  /// - Parameters:
  ///   - name: The kernel's.
  ///   - a: The first factor.
  ///   - b: The second.
  ///   - arguments: More arguments, each behind a comma.
  ///   - guarded: Whether nothing is to happen once a number was not finite.
  ///   - result: What happens to `value`, in row `m` and column `n`.
  /// - Returns: The kernel in OpenCL C.
  private static func product(
    _ name: String,
    _ a: Factor,
    _ b: Factor,
    _ arguments: String,
    guarded: Bool = false,
    result: String
  ) -> String {
    func place(_ factor: Factor) -> String {
      factor.isDeep
        ? "depth = place & 15, across = place >> 4" : "depth = place >> 6, across = place & 63"
    }
    return """
      __kernel __attribute__((reqd_work_group_size(16, 16, 1)))
      void \(name)(
          __global const float *A, __global const float *B, int M, int N, int K, int part\(arguments)) {
        __local float a[16][65], b[16][65];
        const int x = get_local_id(0), y = get_local_id(1), item = y * 16 + x;
        const int firstRow = get_group_id(1) * 64, firstColumn = get_group_id(0) * 64;
        const int from = get_group_id(2) * part, to = min(K, from + part);
        \(guarded ? "if (report[0] != 0) return;" : "")
        float sum[4][4];
        for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) sum[i][j] = 0;
        for (int start = from; start < to; start += 16) {
          for (int i = 0; i < 4; i++) {
            const int place = item + 256 * i;
            {
              const int \(place(a)), k = start + depth, m = firstRow + across;
              a[depth][across] = k < to && m < M ? (\(a.element)) : 0.0f;
            }
            {
              const int \(place(b)), k = start + depth, n = firstColumn + across;
              b[depth][across] = k < to && n < N ? (\(b.element)) : 0.0f;
            }
          }
          barrier(CLK_LOCAL_MEM_FENCE);
          for (int depth = 0; depth < 16; depth++) {
            for (int i = 0; i < 4; i++) {
              for (int j = 0; j < 4; j++) {
                sum[i][j] = fma(a[depth][y + 16 * i], b[depth][x + 16 * j], sum[i][j]);
              }
            }
          }
          barrier(CLK_LOCAL_MEM_FENCE);
        }
        for (int i = 0; i < 4; i++) {
          for (int j = 0; j < 4; j++) {
            const int m = firstRow + y + 16 * i, n = firstColumn + x + 16 * j;
            const float value = sum[i][j];
            if (m < M && n < N) { \(result) }
          }
        }
      }
      """
  }

  private static let rows = Factor(element: "A[(size_t)m * K + k]", isDeep: true)
  private static let turnedRows = Factor(element: "A[(size_t)k * M + m]", isDeep: false)

  /// Some columns of rows that are wider.
  private static let turnedPart = Factor(
    element: "A[(size_t)k * stride + offset + m]",
    isDeep: false
  )

  /// The rows of the words read.
  private static let rowsOfWords = Factor(element: "A[(size_t)batch[m] * K + k]", isDeep: true)
  private static let columnsOfWords = Factor(
    element: "B[(size_t)batch[k] * N + n]",
    isDeep: false
  )
  private static let columns = Factor(element: "B[(size_t)k * N + n]", isDeep: false)
  private static let turnedColumns = Factor(element: "B[(size_t)n * K + k]", isDeep: true)

  /// The rows of the states before, none where a sentence begins.
  private static let statesBefore = Factor(
    element: "(batch[placesAt + k] & 1) ? 0.0f : B[(size_t)(k - 1) * N + n]",
    isDeep: false
  )

  private static let partOfSum = "C[((size_t)get_group_id(2) * M + m) * N + n] = value;"

  static let products = [
    product(
      "scores",
      rows,
      turnedColumns,
      ", __global float *C",
      result: "C[(size_t)m * N + n] = value;"
    ),
    product("errors", rows, columns, ", __global float *C", result: partOfSum),
    product(
      "carry",
      Factor(element: "A[(size_t)(m + 1) * K + k]", isDeep: true),
      columns,
      """
      , __global const float *P, __global const float *S, __global const int *batch, int placesAt,
          __global float *C
      """,
      result: """
        const size_t at = (size_t)m * N + n;
        const float s = S[at];
        C[at] = (batch[placesAt + m] & 2) ? P[at] : fma(value, 1.0f - s * s, P[at]);
        """
    ),
    product(
      "gradient",
      turnedRows,
      columns,
      ", __global float *C",
      result: partOfSum
    ),
    product(
      "biasedScores",
      rows,
      turnedColumns,
      ", __global const float *bias, __global float *C",
      result: "C[(size_t)m * N + n] = value + bias[n];"
    ),
    product(
      "gatheredInputs",
      rowsOfWords,
      turnedColumns,
      ", __global const int *batch, __global const float *bias, __global float *C",
      result: "C[(size_t)m * N + n] = value + bias[n];"
    ),
    product(
      "gatheredGradient",
      turnedRows,
      columnsOfWords,
      ", __global const int *batch, __global float *C",
      result: partOfSum
    ),
    product(
      "gateGradient",
      turnedPart,
      columns,
      ", int stride, int offset, __global float *C",
      result: partOfSum
    ),
    product(
      "recurrentGradient",
      turnedPart,
      statesBefore,
      ", int stride, int offset, __global const int *batch, int placesAt, __global float *C",
      result: partOfSum
    ),
    product(
      "gradientStep",
      turnedRows,
      columns,
      """
      , __global const float *report, __global float *weights, __global float *memory,
          __global float *other, \(ruleArguments)
      """,
      guarded: true,
      result: "change(weights, memory, other, (size_t)m * N + n, value, \(ruleNames));"
    ),
  ]
}
