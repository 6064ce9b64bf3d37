var rows = [[1.0, 2.0], [3.0, 4.0]]
let kept = rows
rows[0][1] = 9
rows[1][0] += 0.5
print(rows, kept)
final class Net {
  var W = [[0.0, 0.0], [0.0, 0.0]]
  func step() { for i in 0..<2 { self.W[i][i] -= 0.5 } }
}
let net = Net()
let before = net.W
net.step()
var inner = net.W[0]
inner[0] = 7
print(net.W, before, inner)
