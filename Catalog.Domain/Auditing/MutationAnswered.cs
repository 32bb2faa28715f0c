namespace Catalog.Domain.Auditing;

/// <summary>A mutation had its effect.</summary>
public sealed record MutationAnswered() : OperationEntry(EntryKind.MutationAnswered);
