namespace Catalog.Domain.Auditing;

/// <summary>Records were read, and at least one item was denied.</summary>
public sealed record OperationPartlyDenied : OperationEntry
{
    public override EntryKind Kind => EntryKind.OperationPartlyDenied;
}
