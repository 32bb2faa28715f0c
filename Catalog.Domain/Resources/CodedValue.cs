namespace Catalog.Domain.Resources;

/// <summary>A value of a code list: its name in the schema, its code in the records, its Chinese meaning.</summary>
public sealed record CodedValue(string Name, string Code, string Meaning)
{
    /// <summary>So many ASCII characters at most, so that a code fits a machine word.</summary>
    public const int MaxCodeLength = 8;
}
