namespace Catalog.Tests.NonInterference.Operations;

/// <summary>A variable with its type, its default where it has one, and the value that the request gives it where it does.</summary>
internal sealed record OperationVariable(string Name, string Type, Given? Default, Given? Value);
