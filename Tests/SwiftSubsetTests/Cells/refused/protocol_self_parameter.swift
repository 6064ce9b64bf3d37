protocol Item { func isSame(as other: Self) -> Bool }
struct Book: Item { func isSame(as other: Book) -> Bool { true } }
let a: any Item = Book()
print(a.isSame(as: a))
