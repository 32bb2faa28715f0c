namespace Catalog.Api.Export;

/// <summary>A page took longer to read than it may.</summary>
internal sealed class PageTimeoutException(Exception cause) : Exception("A page took too long to read.", cause);
