protocol Counter { var count: Int { get set } }
struct Fixed: Counter { let count = 3 }
