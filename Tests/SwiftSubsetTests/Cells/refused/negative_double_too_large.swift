print(Int(-1e308))
