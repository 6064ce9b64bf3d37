let losses: [Double] = []
losses.append(8.9)
