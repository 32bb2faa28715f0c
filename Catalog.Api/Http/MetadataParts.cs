using Catalog.Api.Errors;

namespace Catalog.Api.Http;

/// <summary>The values of root fields that GraphQL.NET answered, as JSON; null where there is no data at all.</summary>
internal sealed record MetadataParts(IReadOnlyDictionary<string, byte[]>? Values, IReadOnlyList<RequestError> Errors);
