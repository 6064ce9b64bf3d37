protocol Shape {}
struct Disc: Shape {}
func make() -> some Shape { Disc() }
