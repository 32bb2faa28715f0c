namespace Catalog.Tests.NonInterference.Records;

/// <summary>A row in the one database and what it is in the other; null where a database has none.</summary>
internal sealed record RowPair(StoredRow? Left, StoredRow? Right)
{
    public override string ToString()
    {
        if (Left is null || Right is null)
        {
            return $"only {(Left is null ? "right" : "left")}: {Left ?? Right}";
        }

        var items = Left.Resource.Items.Select((item, i) => (item.Field, Left: StoredRow.Show(Left.Values[i]), Right: StoredRow.Show(Right.Values[i])));
        return $"{Left.Resource.TypeName} #{Left.Id}/{Right.Id} of {Left.Subject ?? "nobody"}/{Right.Subject ?? "nobody"} {{ {string.Join(", ", items.Select(item =>
            item.Left == item.Right ? $"{item.Field}: {item.Left}" : $"{item.Field}: {item.Left} <> {item.Right}"))} }}";
    }
}
