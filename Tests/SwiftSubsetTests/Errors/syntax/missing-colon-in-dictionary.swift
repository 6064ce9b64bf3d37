let sizes = ["C" 8000]
