print("measuring")
