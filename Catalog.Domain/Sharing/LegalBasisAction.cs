using System.ComponentModel;

namespace Catalog.Domain.Sharing;

/// <summary>What becomes of a legal basis.</summary>
public enum LegalBasisAction
{
    [Description("修订")]
    Amend,

    [Description("废止")]
    Repeal,
}
