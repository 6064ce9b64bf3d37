protocol Named {}
struct Dog: Named {}
let pet: any Named = Dog()
let dog: Dog = pet
