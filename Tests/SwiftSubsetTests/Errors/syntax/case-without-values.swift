enum Token { case word(String), end() }
