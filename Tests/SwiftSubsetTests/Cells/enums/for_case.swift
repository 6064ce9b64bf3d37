// swift-format-ignore-file
enum Event { case key(Character), click(x: Int, y: Int) }
let events = [Event.key("a"), .click(x: 1, y: 2), .key("b")]
for case .key(let c) in events { print(c) }
for case let .click(x, y) in events { print(x, y) }
