namespace Catalog.Domain.Access;

/// <summary>The rules by which an item is allowed.</summary>
public enum AllowanceRule
{
    /// <summary>The item's own provider asks.</summary>
    OwnProvider,

    /// <summary>The item is shared without condition.</summary>
    Unconditional,

    /// <summary>A grant of the provider reaches it.</summary>
    ProviderConsent,

    /// <summary>A grant by decision of the municipal government reaches it.</summary>
    MunicipalDecision,
}
