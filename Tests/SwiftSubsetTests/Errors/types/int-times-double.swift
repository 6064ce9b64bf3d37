let hiddenSize = 100
let scale = hiddenSize * 0.5
