namespace Catalog.Api.Supply.Content;

/// <summary>
/// Finds where the features of a collection end, as its bytes come: neither the collection nor a feature need be whole. It looks at braces,
/// brackets and texts alone, so that a feature that is no JSON spoils no other.
/// </summary>
internal sealed class FeatureScan
{
    private const int Array = 2;

    private readonly byte[] _name = new byte[Name.Length];
    private int _nameLength;
    private int _depth;
    private bool _isText;
    private bool _isEscaped;
    private bool _isNamed;
    private Part _part;

    private enum Part
    {
        Before,
        Features,
        After,

        /// <summary>Behind a brace where the array's bracket should stand.</summary>
        Broken,
    }

    private static ReadOnlySpan<byte> Name => "features"u8;

    /// <summary>Whether the array of features was found.</summary>
    public bool HasBegun => _part != Part.Before;

    /// <returns>Where the bracket, comma or bracket stands behind what comes before the features, or behind a feature; below zero where it is not among the bytes.</returns>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && _part is Part.Before or Part.Features; i++)
        {
            if (_isText)
            {
                ReadText(bytes[i]);
            }
            else if (Ends(bytes[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the content's last bytes are the end of a collection.</summary>
    public bool IsComplete(ReadOnlySpan<byte> rest) => _part == Part.After && CollectionFrame.Problem((byte[])[.. "{\"features\":[]"u8, .. rest]) is null;

    private void ReadText(byte next)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (next == '\\')
        {
            _isEscaped = true;
        }
        else if (next == '"')
        {
            _isText = false;
            return;
        }

        if (_part == Part.Before)
        {
            if (_nameLength < _name.Length)
            {
                _name[_nameLength] = next;
            }

            _nameLength++;
        }
    }

    private bool Ends(byte next)
    {
        switch (next)
        {
            case (byte)'"':
                (_isText, _nameLength) = (true, 0);
                return false;
            case (byte)':' when _depth == 1:
                _isNamed = _nameLength == _name.Length && Name.SequenceEqual(_name);
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                if (_part == Part.Before && _depth == Array && next == '[' && _isNamed)
                {
                    _part = Part.Features;
                    return true;
                }

                return false;
            case (byte)'}' or (byte)']':
                if (_part == Part.Features && _depth == Array)
                {
                    _part = next == ']' ? Part.After : Part.Broken;
                    return true;
                }

                _depth--;
                return false;
            default:
                return next == ',' && _part == Part.Features && _depth == Array;
        }
    }
}
