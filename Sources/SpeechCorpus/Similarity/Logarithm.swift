/// Natural logarithms that are the same on every platform, so that scores are.
///
/// ln *x* = *k* ln 2 + ln *m*, with *m* in [√½, √2), and ln *m* = 2 artanh *s* = 2 (*s* + *s*³/3 + *s*⁵/5 + …) with
/// *s* = (*m* − 1) / (*m* + 1), |*s*| < 0.172 (Abramowitz and Stegun, 4.1.27). The first term left out is under 10⁻¹⁸.
enum Logarithm {
  /// The natural logarithm of a positive finite number, to within two units of the last place.
  static func natural(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa >= 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = 0.0
    var odd = 23.0
    while odd > 1 {
      sum = (sum + 1 / odd) * square
      odd -= 2
    }
    // ln 2 in two parts, the first short enough for its product with an exponent to be exact.
    let high = 0.693_147_180_369_123_8
    let low = 1.908_214_929_270_587_7e-10
    return exponent * high + (2 * s + (2 * s * sum + exponent * low))
  }
}
