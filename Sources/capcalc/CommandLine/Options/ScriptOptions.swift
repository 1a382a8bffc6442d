/// Options of AWS's max-pods-calculator.sh.
extension Option {
    package static let ofScript: [Option] = [
        .showMaxAllowed, .cniPrefixDelegationEnabled, .cniCustomNetworkingEnabled, .cniMaxENI,
        .instanceTypeFromIMDS,
    ]

    package static let showMaxAllowed = Option(
        "show-max-allowed", .flag, of: .maxpods,
        "max pods of the formula, not the recommended number")

    package static let cniPrefixDelegationEnabled = Option(
        "cni-prefix-delegation-enabled", .flag, of: .maxpods,
        "the same as --prefix-delegation")

    package static let cniCustomNetworkingEnabled = Option(
        "cni-custom-networking-enabled", .flag, of: .maxpods,
        "the same as --custom-networking")

    package static let cniMaxENI = Option(
        "cni-max-eni", .number(1...100, placeholder: "N"), of: .maxpods,
        "the same as --max-eni")

    package static let instanceTypeFromIMDS = Option(
        "instance-type-from-imds", .flag, of: .maxpods,
        "not supported: capcalc works offline; use --instance-type")
}
