using System.Security.Cryptography;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>
/// Cuts a content into its records by bytes, in memory that does not grow: a line of JSON, a line of CSV with the lines that quotes
/// join to it, a text of a sequence, or a feature of a collection. Of lines it may do so before the encoding is known: in UTF-8 and in GB 18030 no byte of a larger character is a line feed, a quote
/// or a comma.
/// </summary>
/// <param name="maxLength">So many bytes has a record at most.</param>
internal sealed class ContentReader(Stream source, SupplyFormat format, int maxLength) : IDisposable
{
    private const int FirstWindow = 64 * 1024;
    private const int Reading = 128 * 1024;
    private const byte Feed = (byte)'\n';

    /// <summary>Stands before each text of a sequence. Source: RFC 7464.</summary>
    private const byte Separator = 0x1E;
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[2 * Reading];
    private int _digested;
    private int _start;
    private int _recordEnd;
    private int _next;
    private int _scanned;
    private int _end;
    private bool _isEnded;
    private bool _isWithinQuotes;
    private bool _isEndTold;
    private int _closed = -1;
    private byte _delimiter = Feed;

    // What stands before the features of a collection is no record: they are counted from 1.
    private long _nextLine = format == SupplyFormat.GeoJson ? 0 : 1;

    private readonly FeatureScan? _features = format == SupplyFormat.GeoJson ? new FeatureScan() : null;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes of the record, without its end of line; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Record => format is SupplyFormat.GeoJson or SupplyFormat.GeoJsonSequence
        ? _buffer.AsSpan(_start, _recordEnd - _start).Trim(Blanks)
        : _buffer.AsSpan(_start, _recordEnd - _start);

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    public RecordState State { get; private set; }

    /// <summary>The line on which the record begins, or the number of the text or feature that it is, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The line on which it ends.</summary>
    public long LastLine => _nextLine - 1;

    /// <summary>The bytes of the records so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the content began with the mark of UTF-8.</summary>
    public bool HasMark { get; private set; }

    /// <summary>What is read and not yet cut.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_next, _end - _next);

    /// <summary>Reads the beginning, by which encodings are recognised.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        while (!_isEnded && _end < FirstWindow)
        {
            await FillAsync(cancellation);
        }

        HasMark = _buffer.AsSpan(0, _end).StartsWith(Mark);
        var begin = HasMark ? Mark.Length : 0;
        if (format == SupplyFormat.GeoJsonSequence && begin < _end && _buffer[begin] == Separator)
        {
            _delimiter = Separator;
            begin++;
        }

        _next = _start = _recordEnd = _scanned = begin;
    }

    /// <returns>Whether there is another record.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        Length += _next - _start;
        _start = _scanned = _next;
        (_isWithinQuotes, _closed, Line) = (false, -1, _nextLine);
        var isTooLong = false;
        while (!FindEnd())
        {
            if (_end - _start > maxLength)
            {
                isTooLong = true;
                PassOver();
            }

            if (_isEnded)
            {
                return End(isTooLong);
            }

            await FillAsync(cancellation);
        }

        _nextLine++;
        State = isTooLong || _recordEnd - _start > maxLength ? RecordState.TooLong : RecordState.Whole;
        _recordEnd -= _recordEnd > _start && _buffer[_recordEnd - 1] == '\r' ? 1 : 0;
        return true;
    }

    /// <summary>SHA-256 of the content up to the end of the record, in lower-case hexadecimal.</summary>
    public string Digest()
    {
        Digest(_next);
        return Convert.ToHexStringLower(_digest.GetCurrentHash());
    }

    public void Dispose() => _digest.Dispose();

    private bool End(bool isTooLong)
    {
        if (!isTooLong && _features is { } features && (_isEndTold || features.IsComplete(_buffer.AsSpan(_start, _end - _start))))
        {
            // The end is not passed over, nor digested: a supply goes on behind the last feature that was committed.
            _recordEnd = _start;
            return false;
        }

        (_recordEnd, _next) = (_end, _end);
        if (_start == _end && !isTooLong && _features is not { HasBegun: true })
        {
            return false;
        }

        _isEndTold = true;
        _nextLine++;
        State = isTooLong ? RecordState.TooLong : _isWithinQuotes ? RecordState.Unclosed : _features is { HasBegun: true } ? RecordState.Unended : RecordState.Whole;
        return true;
    }

    private bool FindFeature()
    {
        var found = _features!.Find(_buffer.AsSpan(_scanned, _end - _scanned));
        if (found < 0)
        {
            _scanned = _end;
            return false;
        }

        (_recordEnd, _next) = (_scanned + found, _scanned + found + 1);
        return true;
    }

    /// <summary>Looks on for the end of the record.</summary>
    private bool FindEnd()
    {
        if (_features is not null)
        {
            return FindFeature();
        }

        while (_scanned < _end)
        {
            var rest = _buffer.AsSpan(_scanned, _end - _scanned);
            var found = format == SupplyFormat.Csv ? rest.IndexOfAny(Feed, Quote) : rest.IndexOf(_delimiter);
            if (found < 0)
            {
                _scanned = _end;
                return false;
            }

            var at = _scanned + found;
            _scanned = at + 1;
            if (_buffer[at] == Quote)
            {
                Turn(at);
            }
            else if (_isWithinQuotes)
            {
                _nextLine++;
            }
            else
            {
                (_recordEnd, _next) = (at, at + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>A quote opens at the beginning of a field and closes within it; one just behind a closing one opens again. Source: RFC 4180.</summary>
    private void Turn(int at)
    {
        if (_isWithinQuotes)
        {
            (_isWithinQuotes, _closed) = (false, at);
        }
        else
        {
            _isWithinQuotes = at == _start || _buffer[at - 1] == Comma || _closed == at - 1;
        }
    }

    /// <summary>Drops what is read of a record that is too long, but for the byte that the next one stands behind.</summary>
    private void PassOver()
    {
        Digest(_end);
        Length += _end - _start - 1;
        _closed = _closed == _end - 1 ? 0 : -1;
        _buffer[0] = _buffer[_end - 1];
        (_start, _next, _scanned, _digested, _end) = (0, 0, 1, 1, 1);
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        if (_buffer.Length - _end < Reading)
        {
            MakeRoom();
        }

        var read = await source.ReadAsync(_buffer.AsMemory(_end, Reading), cancellation);
        _end += read;
        _isEnded = read == 0;
    }

    private void MakeRoom()
    {
        Digest(Math.Max(_digested, _start));
        var (from, kept) = (_start, _end - _start);
        var buffer = kept + Reading > _buffer.Length ? new byte[Math.Max(_buffer.Length * 2, kept + Reading)] : _buffer;
        Buffer.BlockCopy(_buffer, from, buffer, 0, kept);
        _buffer = buffer;
        (_start, _end, _scanned, _next, _digested) = (0, kept, _scanned - from, Math.Max(0, _next - from), _digested - from);
        _closed -= _closed < 0 ? 0 : from;
    }

    private void Digest(int until)
    {
        _digest.AppendData(_buffer.AsSpan(_digested, until - _digested));
        _digested = until;
    }
}
