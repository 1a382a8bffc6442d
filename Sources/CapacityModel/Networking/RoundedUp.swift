extension FixedWidthInteger {
    /// The quotient, rounded up: 7 / 3 is 3. For numbers from 0 on and divisors from 1 on.
    func dividedRoundingUp(by divisor: Self) -> Self {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest > 0 ? quotient + 1 : quotient
    }
}
