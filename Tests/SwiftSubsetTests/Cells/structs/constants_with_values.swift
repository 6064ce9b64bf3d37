struct Config {
  let version = 2
  let name: String
}
print(Config(name: "x"), Config(name: "y").version)
