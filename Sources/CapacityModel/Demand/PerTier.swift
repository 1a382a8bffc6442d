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

    /// Changes the value of a tier where it is.
    mutating func update(_ tier: Tier, _ change: (inout Value) -> Void) {
        switch tier {
        case .private: change(&ofPrivate)
        case .pod: change(&ofPod)
        case .public: change(&ofPublic)
        case .controlPlane: change(&ofControlPlane)
        }
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
