namespace Catalog.Api.Resources;

/// <summary>A file of resource definitions in the GraphQL schema language.</summary>
public sealed record DefinitionFile(string Name, string Text);
