using Catalog.Api.Authentication;
using GraphQL.Types;

namespace Catalog.Api.Mutations;

/// <summary>A mutation of the schema.</summary>
internal interface IMutation
{
    string Name { get; }

    /// <summary>The scopes of which a token needs one.</summary>
    Scopes Right { get; }

    /// <summary>The field with the types that it leads to, new for each schema.</summary>
    (FieldType Field, IReadOnlyList<IGraphType> Types) Create();
}
