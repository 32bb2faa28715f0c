namespace Catalog.Domain.Auditing;

/// <summary>A token was not accepted.</summary>
public sealed record SignInFailed() : RequestEntry(EntryKind.SignInFailed)
{
    /// <summary>The code of the refusal.</summary>
    public required string Code { get; init; }
}
