namespace Catalog.Api.Resources;

/// <summary>Where the lines of a text begin, so that a position in it is told as line and column.</summary>
internal sealed class DefinitionLines
{
    private readonly List<int> _starts = [0];

    public DefinitionLines(string text)
    {
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            _starts.Add(end + 1);
        }
    }

    /// <summary>Both count from 1.</summary>
    public (int Line, int Column) At(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
