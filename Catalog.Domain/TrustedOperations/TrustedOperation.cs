using Catalog.Domain.Departments;

namespace Catalog.Domain.TrustedOperations;

/// <summary>A document that is registered for a system and not withdrawn.</summary>
public sealed record TrustedOperation(ClientId System, DocumentHash Hash);
