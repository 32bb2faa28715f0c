namespace Catalog.Api.Auditing.Segments;

/// <summary>Reads lines one after the other, in memory that holds the longest of them.</summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Longer than any line; of a file that somebody filled with other things, no more is held at once.</summary>
    private const int MaxLength = 1 << 26;

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _isDone;

    /// <summary>Where the next line begins, in bytes from the first that was read.</summary>
    public long Offset { get; private set; }

    /// <summary>Once no line is left: how many bytes were read behind the last line feed.</summary>
    public int Rest => _end - _start;

    /// <summary>Reads a line without its line feed; false where no line feed follows any more.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _buffer.AsSpan(_start, searched + found);
                _start += searched + found + 1;
                Offset += line.Length + 1;
                return true;
            }

            searched = _end - _start;
            if (_isDone)
            {
                line = default;
                return false;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == MaxLength)
        {
            _isDone = true;
            return;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isDone = read == 0;
        _end += read;
    }
}
