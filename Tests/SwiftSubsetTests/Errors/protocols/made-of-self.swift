protocol Growing { func parts() -> [Self] }
struct Plant: Growing { func parts() -> [Plant] { [self] } }
let plant: any Growing = Plant()
plant.parts()
