namespace Catalog.Domain.Planning;

/// <summary>A field of a subject as an operation selects it.</summary>
public abstract record SubjectField(string ResponseKey)
{
    /// <summary>The subject's records in a register.</summary>
    public sealed record Register(string ResponseKey, RecordRead Read) : SubjectField(ResponseKey);

    /// <summary>A register that is not answered, because its filter or ordering names a denied item.</summary>
    public sealed record Refused(string ResponseKey) : SubjectField(ResponseKey);

    /// <summary>The name of the subject's type.</summary>
    public sealed record TypeName(string ResponseKey) : SubjectField(ResponseKey);
}
