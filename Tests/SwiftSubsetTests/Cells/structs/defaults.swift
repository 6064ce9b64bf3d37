// swift-format-ignore-file
struct Options { var rate = 0.1; var epochs = 10; var name: String? }
print(Options(), Options(rate: 0.5), Options(epochs: 3, name: "a"))
