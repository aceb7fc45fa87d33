/// Numbers that look random and are the same in every run.
struct Random {
  private var seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  mutating func below(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit
  }
}
