func f(_ a: Int..., _ b: Int) {}
