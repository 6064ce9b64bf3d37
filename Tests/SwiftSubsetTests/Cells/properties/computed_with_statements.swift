struct Words {
  let text: String
  var longest: String {
    var best = ""
    for word in text.split(separator: " ") where word.count > best.count {
      best = String(word)
    }
    return best
  }
}
print(Words(text: "a bird in the hand").longest)
