namespace Catalog.Domain.Planning;

/// <summary>A field of a subject as an operation selects it.</summary>
public abstract record SubjectField(string ResponseKey)
{
    /// <summary>The subject's records in a register.</summary>
    public sealed record Register(string ResponseKey, RecordRead Read) : SubjectField(ResponseKey);

    /// <summary>The name of the subject's type.</summary>
    public sealed record TypeName(string ResponseKey) : SubjectField(ResponseKey);
}
