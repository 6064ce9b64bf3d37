let text = String(3.14159, form: "%.2f")
