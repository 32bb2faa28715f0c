namespace Catalog.Tests.Ide;

/// <summary>An operation that the IDE sent, other than its introspection.</summary>
internal sealed record BrowserRun(string Document, string? Authorization, int Status);
