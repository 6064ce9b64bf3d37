print(-Int.min)
