namespace Catalog.Tests.Execution;

/// <summary>A case in which the server and the reference disagree.</summary>
/// <param name="Kind">The error that was answered, or that the data differ: what stays the same while a case shrinks.</param>
internal sealed record Failure(string Kind, string Text);
