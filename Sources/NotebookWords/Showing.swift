public import RecurrentLM

/// Shows a value as a notebook shows the value of a cell's last line: a program prints it.
///
/// - Parameter value: Anything.
public func show<Value>(_ value: Value) {
  print(value)
}

/// Draws the losses of a training over the examples seen: a program prints them as a table.
///
/// - Parameter history: What `train` returned, or a model's `history`.
public func plot(_ history: TrainingHistory) {
  print(history)
}

/// Takes away what the cell has shown so far; a program, whose output is on paper already, does
/// nothing.
///
/// - Parameter wait: Whether to wait for the next output, which then takes the old one's place
///   without a flicker.
public func clearOutput(wait: Bool = false) {}
