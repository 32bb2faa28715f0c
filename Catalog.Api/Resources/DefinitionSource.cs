using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>A definition file that was parsed.</summary>
internal sealed record DefinitionSource(DefinitionPlace Place, GraphQLDocument Document);
