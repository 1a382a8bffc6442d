import CapacityModel
import Reports

/// What `subnets` or `check` is asked, with every default filled in but those of the nodes.
struct PlanRequest {
    /// What the model is asked.
    var question: PlanQuestion
    /// Whether the same demand is asked about in every network mode.
    var comparesModes = false
    /// The same question about the subnets of today, where a plan of Terraform changes them; none where
    /// there is nothing to compare.
    var today: [PlanQuestion] = []
    /// Whether the answer is "no" where something becomes worse than today, and only there.
    var requiresNoWorse = false
    /// What the report repeats.
    var notes: RequestNotes
    /// What is said of the request beside the report.
    var remarks: [String] = []
}

/// What `subnets` can be asked.
enum SubnetsQuestion: String, CaseIterable {
    /// Subnets for the pods in the VPC.
    case plan
    /// How many pods the VPC holds.
    case fit
    /// The smallest VPC for the pods.
    case smallest
    /// The same demand in every network mode.
    case compare

    /// The question as the model knows it: a comparison is one of plans.
    var kind: PlanQuestion.Kind {
        switch self {
        case .plan, .compare: .plan
        case .fit: .fit
        case .smallest: .smallest
        }
    }
}
