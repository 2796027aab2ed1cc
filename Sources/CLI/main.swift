print("ibid")
