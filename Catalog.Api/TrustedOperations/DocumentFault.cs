using Catalog.Api.Errors;

namespace Catalog.Api.TrustedOperations;

/// <summary>Why a document cannot be registered.</summary>
/// <param name="Document">Its number among those that were to be registered, from 0.</param>
internal sealed record DocumentFault(int Document, RequestError Error);
