import CapacityModel
import Testing

struct VolumeLimitTests {
    /// What the CSI driver says of a type with so many ENIs.
    struct Driver: Sendable {
        let type: String
        let enis, volumes: Int

        init(_ type: String, enis: Int, _ volumes: Int) {
            self.type = type
            self.enis = enis
            self.volumes = volumes
        }
    }

    // kubernetes-sigs/aws-ebs-csi-driver pkg/driver/node_test.go. Its metadata is a
    // mock: the 27 of m5.large has no ENI at all, where a node has one at least. Where the number does
    // not depend on ENIs, or there is the primary one only, there is 1 here.
    //
    // Two vectors do not apply: an attach limit of 10, and 3 reserved attachments on t2.medium (36), are
    // options of the driver that capcalc does not have.
    static let driver: [Driver] = [
        Driver("t2.medium", enis: 1, 38), Driver("m5.large", enis: 0, 27),
        Driver("m5d.large", enis: 3, 23), Driver("d3en.12xlarge", enis: 1, 2),
        Driver("d3.8xlarge", enis: 1, 2), Driver("m7i.48xlarge", enis: 1, 127),
        Driver("t3.xlarge", enis: 40, 1), Driver("mac1.metal", enis: 1, 15),
        Driver("g4dn.xlarge", enis: 1, 24), Driver("g4ad.xlarge", enis: 1, 24),
        Driver("g4dn.12xlarge", enis: 1, 21), Driver("g5.48xlarge", enis: 1, 8),
        Driver("inf1.xlarge", enis: 1, 25), Driver("inf1.2xlarge", enis: 1, 25),
        Driver("inf1.6xlarge", enis: 1, 22), Driver("inf1.24xlarge", enis: 1, 10),
    ]

    @Test func `volumes are those of the driver's own tests`() throws {
        for row in Self.driver {
            let type = try Sample.type(row.type)
            #expect(
                VolumeLimit.volumes(type: type, attachedENIs: row.enis) == row.volumes, "\(row)")
        }
    }

    @Test func `a shared attachment goes with every ENI but the first, down to one volume`() throws
    {
        let shared = try Sample.type("m5.large")
        #expect((shared.maxEBSAttachments, shared.hasDedicatedEBSAttachments) == (27, false))
        for enis in 1...40 {
            let volumes = VolumeLimit.volumes(type: shared, attachedENIs: enis)
            #expect(volumes == (enis < 26 ? 27 - enis : 1), "\(enis)")
        }
    }

    @Test func `dedicated attachments do not depend on ENIs`() throws {
        let dedicated = try Sample.type("m7i.large")
        #expect((dedicated.maxEBSAttachments, dedicated.hasDedicatedEBSAttachments) == (32, true))
        for enis in 1...40 {
            #expect(VolumeLimit.volumes(type: dedicated, attachedENIs: enis) == 31, "\(enis)")
        }
    }

    @Test func `the root volume is never the pods', and one is always left`() throws {
        var type = try Sample.type("m7i.large")
        for attachments in 1...128 {
            type.maxEBSAttachments = attachments
            let volumes = VolumeLimit.volumes(type: type, attachedENIs: 1)
            #expect(volumes == (attachments < 3 ? 1 : attachments - 1), "\(attachments)")
        }
    }

    // The driver takes 27 shared attachments for a type that it does not know: a guess.
    @Test func `without a number in the table there is none`() throws {
        let bare = try Sample.type("c5a.metal")
        #expect(VolumeLimit.volumes(type: bare, attachedENIs: 1) == nil)
        var half = try Sample.type("m5.large")
        half.hasDedicatedEBSAttachments = nil
        #expect(VolumeLimit.volumes(type: half, attachedENIs: 1) == nil)
        for type in InstanceTable.bundled {
            let volumes = VolumeLimit.volumes(type: type, attachedENIs: type.maxENIs)
            #expect((volumes == nil) == (type.maxEBSAttachments == nil), "\(type.name)")
            #expect(volumes.map { $0 >= 1 } ?? true, "\(type.name)")
        }
    }
}
