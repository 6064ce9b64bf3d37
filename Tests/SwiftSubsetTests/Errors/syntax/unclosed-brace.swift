for epoch in 0..<10 {
  print(epoch)
