namespace Catalog.Api.Storage.Audit;

/// <summary>What figures add up.</summary>
internal readonly record struct FiguresSum(long Entries, long Rows, long DeniedItems)
{
    public static FiguresSum operator +(FiguresSum one, FiguresSum other) =>
        new(one.Entries + other.Entries, one.Rows + other.Rows, one.DeniedItems + other.DeniedItems);
}
