enum Color: CaseIterable { case red, green, blue }
print(Color.allCases.count, Color.allCases, Color.allCases.map { "\($0)" })
