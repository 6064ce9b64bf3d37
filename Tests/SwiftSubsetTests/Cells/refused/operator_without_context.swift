print(~, 1)
