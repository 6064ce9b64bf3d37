// swift-format-ignore-file
enum Planet: Int { case mercury = 1, venus, earth, mars = 10, jupiter }
print(Planet.earth.rawValue, Planet.jupiter.rawValue, Planet(rawValue: 2)!)
