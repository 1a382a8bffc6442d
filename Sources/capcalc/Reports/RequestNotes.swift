/// What a report repeats of the request beside the question that was asked of the model.
struct RequestNotes {
    /// The date of the built-in table; `nil` under `--table`.
    let tableEdition: String?
    /// Whether the instance type is the default, not one that was given.
    var isTypeAssumed = false
    /// The number behind `--ec2-instances`; `nil` where pods were given.
    var ec2Instances: Int?
    /// Whether every line of the arithmetic is asked for.
    var explains = false
    /// The EKS cluster that the subnets are for.
    var clusterName: String?
}
