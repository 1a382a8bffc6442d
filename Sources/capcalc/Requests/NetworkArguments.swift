import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The network mode that the options ask for; `nil` without such an option.
    var networkMode: NetworkMode? {
        let prefixes = has(.prefixDelegation) || has(.cniPrefixDelegationEnabled)
        let custom = has(.customNetworking) || has(.cniCustomNetworkingEnabled)
        guard prefixes || custom else { return nil }
        return NetworkMode(prefixDelegation: prefixes, customNetworking: custom)
    }

    /// The settings of the CNI in a mode.
    func networkSettings(_ mode: NetworkMode) throws(Failure) -> NetworkSettings {
        NetworkSettings(
            mode: mode, maxENI: number(.maxENI) ?? number(.cniMaxENI),
            cniVersion: try cniVersion())
    }

    /// What the CNI keeps ready.
    var warmPoolTargets: WarmPoolTargets {
        let usual = WarmPoolTargets()
        return WarmPoolTargets(
            enis: number(.warmENITarget) ?? usual.enis,
            addresses: number(.warmIPTarget) ?? usual.addresses,
            minimumAddresses: number(.minimumIPTarget) ?? usual.minimumAddresses,
            prefixes: number(.warmPrefixTarget) ?? usual.prefixes)
    }

    private func cniVersion() throws(Failure) -> CNIVersion? {
        guard let text = text(.cniVersion) else { return nil }
        guard let version = CNIVersion(parsing: text) else {
            throw Option.cniVersion.refusal(
                of: text, is: "a version such as 1.18.0",
                hint: "1.9.0, v1.18.0 or 1.9.0-eksbuild.1")
        }
        return version
    }
}
