switch 2.5 {
case ..<0: print("negative")
case 0...: print("not negative")
default: print("nan")
}
