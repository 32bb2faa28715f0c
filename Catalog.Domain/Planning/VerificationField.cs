namespace Catalog.Domain.Planning;

/// <summary>A field of a verification's answer.</summary>
public abstract record VerificationField(string ResponseKey)
{
    /// <param name="Item">The place of the item among those that are compared.</param>
    public sealed record Outcome(string ResponseKey, int Item) : VerificationField(ResponseKey);

    /// <summary>An item that is denied, or of which no value was given: null.</summary>
    public sealed record Unanswered(string ResponseKey) : VerificationField(ResponseKey);

    public sealed record TypeName(string ResponseKey) : VerificationField(ResponseKey);
}
