using System.ComponentModel;

namespace Catalog.Domain.Planning;

/// <summary>What comparing a given value with a record comes to. Nothing else is ever told of the record's value.</summary>
public enum VerificationOutcome
{
    /// <summary>The use can see no value: there is no record, the record has none, or it is out of reach; which, is not told.</summary>
    [Description("无可核验值")]
    Absent,

    [Description("不一致")]
    Mismatch,

    [Description("一致")]
    Match,
}
