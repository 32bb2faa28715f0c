using Catalog.Api.Errors;

namespace Catalog.Api.Documents;

/// <summary>What reading a document came to: a valid document, or what is wrong with it.</summary>
internal sealed record DocumentResult(ValidDocument? Document, IReadOnlyList<RequestError> Errors);
