// swift-format-ignore-file
struct Person { var name: String; var age: Int }
var people = [Person(name: "Ann", age: 30), Person(name: "Bo", age: 20)]
for i in people.indices { people[i].age += 1 }
people.sort { $0.age < $1.age }
print(people.map(\.name), people.map { $0.age }, people.first!.name)
