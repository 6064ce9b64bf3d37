let rate =
