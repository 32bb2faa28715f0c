using System.ComponentModel;

namespace Catalog.Domain.Sharing;

/// <summary>Where a legal basis stands in the register; whether it is in force at a moment is for its period to say.</summary>
public enum LegalBasisStatus
{
    [Description("已登记")]
    Registered,

    /// <summary>Its repeal is registered: it is in force until that takes effect, and cannot be changed any more.</summary>
    [Description("已登记废止")]
    Repealed,
}
