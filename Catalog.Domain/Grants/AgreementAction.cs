using System.ComponentModel;

namespace Catalog.Domain.Grants;

/// <summary>What can be done with an agreement.</summary>
public enum AgreementAction
{
    /// <summary>The other party signs.</summary>
    [Description("签署")]
    Sign,

    /// <summary>A party ends it, or takes back or declines what is proposed.</summary>
    [Description("终止")]
    Terminate,
}
