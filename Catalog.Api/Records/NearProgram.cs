using System.Buffers.Binary;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Api.Space;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;
using NetTopologySuite.IO;

namespace Catalog.Api.Records;

/// <summary>
/// Finds the rows near a place, in two statements of one moment: those in the box about it, which are measured here, then the rows of the page.
/// </summary>
internal sealed class NearProgram(RecordDialect dialect, RecordRead read, PlannedNear near)
{
    /// <summary>So many rows are measured for one list.</summary>
    public const int MaxMeasured = 50_000;

    private readonly PreparedStatement _candidates = SpaceSql.Candidates(dialect, read, near, MaxMeasured);
    private readonly PreparedStatement _rows = new RecordSql(dialect, read).OfRows();

    /// <summary>All rows near the place, the nearest first; or what is wrong with it.</summary>
    /// <param name="responseKey">The field that is answered.</param>
    public async ValueTask<(IReadOnlyList<NearRow>? Rows, RequestError? Error)> FindAsync(RecordRun run, string responseKey)
    {
        var (longitude, latitude, metres) = (Input(run, near.Longitude), Input(run, near.Latitude), Input(run, near.Metres));
        if (Problem(longitude, latitude, metres) is var (name, problem))
        {
            return (null, RequestErrors.FilterInvalid([responseKey], $"{SelectionArguments.Near}.{name}", problem));
        }

        var place = new NearPlace(longitude, latitude, metres);
        var (rows, count, reader) = (new List<NearRow>(), 0, new WKBReader());
        await run.MeasureAsync(_candidates, new StatementValues(run.Inputs) { Near = place.Box }, (id, shape) =>
        {
            count++;
            if (place.Distance(reader.Read(shape)) is var distance && distance <= place.Metres)
            {
                rows.Add(new NearRow(distance, id));
            }
        });
        if (count > MaxMeasured)
        {
            return (null, RequestErrors.NearTooWide(responseKey, MaxMeasured));
        }

        rows.Sort();
        return (rows, null);
    }

    /// <summary>Reads some of them.</summary>
    /// <returns>Where each stands among the rows.</returns>
    public async ValueTask<IReadOnlyList<int>> ReadAsync(RecordRun run, RecordProgram program, RecordRows rows, IReadOnlyList<NearRow> wanted)
    {
        await run.ReadAsync(rows, program, _rows, new StatementValues(run.Inputs) { Rows = [.. wanted.Select(row => row.Id)] });
        var places = Enumerable.Range(0, rows.Count).ToDictionary(row => BinaryPrimitives.ReadInt64BigEndian(rows[row].Place));
        foreach (var row in wanted)
        {
            rows.SetPlace(places[row.Id], row.ToPlace());
        }

        return [.. wanted.Select(row => places[row.Id])];
    }

    private static double Input(RecordRun run, int slot) => Convert.ToDouble(run.Inputs[slot], System.Globalization.CultureInfo.InvariantCulture);

    private static (string Name, string Problem)? Problem(double longitude, double latitude, double metres) =>
        longitude is not (>= -180 and <= 180) ? (NearInput.Longitude, "must be from -180 to 180")
        : latitude is not (>= -90 and <= 90) ? (NearInput.Latitude, "must be from -90 to 90")
        : metres is not (>= 0 and <= NearInput.MaxMetres) ? (NearInput.Metres, FormattableString.Invariant($"must be from 0 to {NearInput.MaxMetres:0}"))
        : null;
}
