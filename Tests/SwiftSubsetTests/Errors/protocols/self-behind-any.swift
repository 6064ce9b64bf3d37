protocol Item { func isSame(as other: Self) -> Bool }
struct Book: Item { func isSame(as other: Book) -> Bool { true } }
let book: any Item = Book()
book.isSame(as: book)
