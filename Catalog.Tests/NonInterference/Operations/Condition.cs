namespace Catalog.Tests.NonInterference.Operations;

/// <summary>@skip or @include.</summary>
internal sealed record Condition(bool IsSkip, Given If);
