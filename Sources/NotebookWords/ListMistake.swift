/// What may have gone wrong where a list is not the one that was expected.
struct ListMistake {
  let text: String

  init?(_ found: [String], _ expected: [String]) {
    if found.isEmpty {
      text = "the list is empty: was it ever filled?"
    } else if found.count > 1, found.sorted() == expected.sorted() {
      text = "the elements are right, their order is not"
    } else if expected.starts(with: found) {
      text = "right so far, but the end is missing"
    } else if found.starts(with: expected) {
      text = "right, but it goes on too long"
    } else if expected.reversed().starts(with: found.reversed()) {
      text = "right, but the beginning is missing"
    } else if found.reversed().starts(with: expected.reversed()) {
      text = "right, but it begins too soon"
    } else {
      return nil
    }
  }
}
