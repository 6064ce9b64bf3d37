let a = np.array([1, 2])
