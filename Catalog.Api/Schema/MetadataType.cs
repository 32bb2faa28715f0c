using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>A type of metadata: fields that are read from values in memory.</summary>
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
}
