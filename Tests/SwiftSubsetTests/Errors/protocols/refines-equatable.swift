protocol Item: Equatable { var id: Int { get } }
