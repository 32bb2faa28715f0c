namespace Catalog.Api.Mutations;

/// <summary>What a mutation answers.</summary>
internal sealed record MutationPayload<TRow>(TRow Row);
