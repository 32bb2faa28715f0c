using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>A type whose fields GraphQL.NET reads from values, not a plan from records.</summary>
internal abstract class MetadataType<T> : ObjectGraphType<T>
{
    protected MetadataType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    protected void Show(string name, IGraphType type, string description, Func<T, object?> value) =>
        Field(name, type).Description(description).Resolve(context => value(context.Source));

    protected void Show(string name, IGraphType type, string description, Func<T, OperationScope, object?> value) =>
        Field(name, type).Description(description).Resolve(context => value(context.Source, OperationScope.Of(context)));

    /// <summary>A field whose value has to be fetched.</summary>
    protected void Fetch(string name, IGraphType type, string description, Func<T, Task<object?>> value) =>
        Field(name, type).Description(description).ResolveAsync(context => value(context.Source));
}
