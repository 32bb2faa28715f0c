namespace Catalog.Api.Storage;

/// <summary>The key of a <see cref="TrustedOperationRow"/>: whose it is, and its document's hash.</summary>
public sealed record TrustedOperationKey(string System, string Hash);
