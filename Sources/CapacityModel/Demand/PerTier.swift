/// A value for each tier of subnets.
public struct PerTier<Value: Sendable & Hashable>: Sendable, Hashable {
    private var ofPrivate: Value
    private var ofPod: Value
    private var ofPublic: Value
    private var ofControlPlane: Value

    /// The same value for every tier.
    public init(repeating value: Value) {
        ofPrivate = value
        ofPod = value
        ofPublic = value
        ofControlPlane = value
    }

    /// The value of a tier.
    public subscript(tier: Tier) -> Value {
        get {
            switch tier {
            case .private: ofPrivate
            case .pod: ofPod
            case .public: ofPublic
            case .controlPlane: ofControlPlane
            }
        }
        set {
            switch tier {
            case .private: ofPrivate = newValue
            case .pod: ofPod = newValue
            case .public: ofPublic = newValue
            case .controlPlane: ofControlPlane = newValue
            }
        }
    }
}
