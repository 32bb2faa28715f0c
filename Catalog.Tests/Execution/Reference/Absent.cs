namespace Catalog.Tests.Execution.Reference;

/// <summary>The value of a variable that has none: where it stands, it is as if nothing were written.</summary>
internal sealed class Absent
{
    public static readonly Absent Value = new();
}
