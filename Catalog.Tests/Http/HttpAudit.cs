namespace Catalog.Tests.Http;

/// <summary>The outcome of one audit by the GraphQL over HTTP specification.</summary>
internal sealed record HttpAudit(string Id, string Name, string Status, string? Reason);
