namespace Catalog.Domain.Grants;

/// <summary>The number of a confidentiality agreement.</summary>
public readonly record struct AgreementId(long Value)
{
    public override string ToString() => $"A-{Value}";
}
