using Catalog.Domain.Planning;

namespace Catalog.Api.Planning;

/// <summary>A root field as an operation selects it.</summary>
internal abstract record OperationRoot(string ResponseKey)
{
    /// <summary>A person or an organisation by its number.</summary>
    public sealed record Subject(string ResponseKey, ArgumentSource Number, SubjectSelection Selection) : OperationRoot(ResponseKey);

    /// <summary>A page of a resource's records.</summary>
    public sealed record Connection(
        string ResponseKey,
        RecordRead Read,
        IReadOnlyList<ConnectionField> Fields,
        PageArguments Page,
        RowSelection Rows) : OperationRoot(ResponseKey);

    /// <summary>A list that is not answered, because its filter or ordering names a denied item.</summary>
    public sealed record Refused(string ResponseKey) : OperationRoot(ResponseKey);

    /// <summary>Metadata or introspection, which GraphQL.NET answers.</summary>
    public sealed record Metadata(string ResponseKey) : OperationRoot(ResponseKey);
}
