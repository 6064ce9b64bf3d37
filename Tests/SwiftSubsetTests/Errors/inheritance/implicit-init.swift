class Animal { var legs = 4 }
class Dog: Animal {}
