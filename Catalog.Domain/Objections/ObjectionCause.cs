using System.ComponentModel;

namespace Catalog.Domain.Objections;

/// <summary>What the check of an objection finds.</summary>
public enum ObjectionCause
{
    [Description("技术原因")]
    Technical,

    [Description("非技术原因")]
    Other,

    [Description("无差异")]
    None,
}
