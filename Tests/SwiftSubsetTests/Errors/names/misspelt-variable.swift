let learningRate = 0.005
print(learnngRate)
