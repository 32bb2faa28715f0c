using Catalog.Api.Errors;
using Catalog.Api.Storage;
using Catalog.Api.Supply.Content;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>A supply's content as batches of checked rows.</summary>
internal sealed class SupplyContent : IDisposable
{
    private readonly SupplySettings _settings;
    private readonly SupplyLayout _layout;
    private readonly ContentReader _reader;
    private readonly ContentText _text;
    private readonly RowSource _rows;
    private readonly SuppliedRow _row;
    private readonly DateOnly? _validFrom;
    private readonly int _batchRows;

    public SupplyContent(Stream content, SupplyFormat format, SupplyEncoding? declared, SupplyLayout layout, DateOnly? validFrom, int batchRows, SupplySettings settings)
    {
        (_settings, _layout, _validFrom, _batchRows) = (settings, layout, validFrom, batchRows);
        _reader = new ContentReader(content, format, settings.LineBytes);
        _text = new ContentText(declared);
        _rows = format switch
        {
            SupplyFormat.Csv => new CsvRows(layout, _text),
            SupplyFormat.JsonLines => new JsonRows(layout, _text),
            SupplyFormat.GeoJson => new CollectionRows(layout, _text),
            _ => new FeatureRows(layout, _text),
        };
        _row = new SuppliedRow(layout);
    }

    /// <summary>The encoding, as far as it is known.</summary>
    public SupplyEncoding? Encoding => _text.Encoding;

    /// <summary>Reads the beginning, and the header where the format has one.</summary>
    /// <returns>Why the whole content is refused; null where it is not.</returns>
    public async Task<RequestError?> OpenAsync(CancellationToken cancellation)
    {
        if (_rows.Refusal is { } refused)
        {
            return refused;
        }

        await _reader.OpenAsync(cancellation);
        _text.Recognise(_reader.HasMark, _reader.Ahead);
        if (!_rows.HasHeader)
        {
            return null;
        }

        return !await NextAsync(cancellation) ? _rows.HeaderFault("is missing")
            : _reader.State != RecordState.Whole ? _rows.HeaderFault("does not end")
            : _rows.ReadHeader(_reader.Record);
    }

    /// <summary>Passes over what was committed before.</summary>
    /// <param name="digest">What the content up to that line must come to.</param>
    /// <returns>Whether it is that content.</returns>
    public async Task<bool> SkipAsync(long lastLine, string digest, CancellationToken cancellation)
    {
        while (_reader.LastLine < lastLine)
        {
            if (!await _reader.NextAsync(cancellation))
            {
                return false;
            }
        }

        return _reader.LastLine == lastLine && _reader.Digest() == digest;
    }

    /// <summary>Whether the content goes on behind what was read; only empty lines are nothing.</summary>
    public async Task<bool> HasMoreAsync(CancellationToken cancellation) => await NextAsync(cancellation);

    /// <summary>The next batch; null behind the last.</summary>
    public async Task<SupplyBatch?> NextBatchAsync(CancellationToken cancellation)
    {
        SupplyBatch? batch = null;
        var begun = _reader.Length;
        while (await NextAsync(cancellation))
        {
            batch ??= new SupplyBatch(_reader.Line);
            Read(batch);
            if (batch.Count >= _batchRows || _reader.Length - begun >= _settings.BatchBytes)
            {
                break;
            }
        }

        return batch?.End(_reader.LastLine, _reader.Digest());
    }

    public void Dispose() => _reader.Dispose();

    private async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        while (await _reader.NextAsync(cancellation))
        {
            if (_reader.State != RecordState.Whole || !_reader.Record.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private void Read(SupplyBatch batch)
    {
        _row.Begin(_reader.Line);
        switch (_reader.State)
        {
            case RecordState.TooLong:
                _row.Reject(null, new ItemFault(RejectionCode.LineTooLong, $"line of more than {_settings.LineBytes} bytes"));
                break;
            case RecordState.Unclosed:
                _row.Reject(null, new ItemFault(RejectionCode.QuoteUnclosed, "quote that is not closed before the end of the content"));
                break;
            case RecordState.Unended:
                _row.Reject(null, new ItemFault(RejectionCode.JsonInvalid, "end of the content that is none of a collection, or with another coordinate system"));
                break;
            default:
                _rows.Read(_reader.Record, _row);
                break;
        }

        if (_row.Finish() is { } found)
        {
            batch.Add(new RecordRow(_layout.Resource, found.Key, found.Subject, _row.Values, ValidFrom: _row.ValidFrom ?? _validFrom), _row.IsDeletion);
        }
        else
        {
            batch.Reject(_row.Faults, _settings.KeptRejections);
        }
    }
}
