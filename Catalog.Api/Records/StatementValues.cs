using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api.Space;
using Catalog.Domain.Divisions;
using NetTopologySuite.Geometries;

namespace Catalog.Api.Records;

/// <summary>The values that a statement's parameters take.</summary>
/// <param name="inputs">The values of the operation's inputs, by slot.</param>
internal sealed class StatementValues(IReadOnlyList<object?> inputs)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Greater than any text that is written in earnest.</summary>
    private static readonly string GreatestText = string.Concat(Enumerable.Repeat(char.ConvertFromUtf32(0x10FFFF), 64));

    public string? Subject { get; init; }

    public IReadOnlyList<string>? Subjects { get; init; }

    public CursorPlace? Start { get; init; }

    public CursorPlace? End { get; init; }

    public long Limit { get; set; }

    /// <summary>The box about the place near which rows are.</summary>
    public PlaneGeometry? Near { get; init; }

    /// <summary>The numbers of rows.</summary>
    public IReadOnlyList<long>? Rows { get; init; }

    /// <summary>A value per parameter: string, long, double, a geometry or null.</summary>
    public object?[] Of(IReadOnlyList<RecordParameter> parameters)
    {
        var values = new object?[parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Of(parameters[i]);
        }

        return values;
    }

    private object? Of(RecordParameter parameter) => parameter.Source switch
    {
        ParameterSource.Subject => Subject,
        ParameterSource.Subjects => JsonSerializer.Serialize(Subjects),
        ParameterSource.Limit => Limit,
        ParameterSource.Start => Start![parameter.Index],
        ParameterSource.End => End![parameter.Index],
        ParameterSource.Input => Stored(inputs[parameter.Index]),
        ParameterSource.InputList => JsonSerializer.Serialize(((IEnumerable)inputs[parameter.Index]!).Cast<object>().Select(Stored), Relaxed),
        ParameterSource.InputPrefixEnd => PrefixEnd((string)inputs[parameter.Index]!),
        ParameterSource.InputDivisionStart => Division(parameter).Prefix,
        ParameterSource.InputDivisionEnd => Division(parameter).Prefix.PadRight(DivisionCode.MaxLength, '9'),
        ParameterSource.InputPlace => inputs[parameter.Index],
        ParameterSource.InputWest => (long)Box(inputs[parameter.Index]).MinX,
        ParameterSource.InputSouth => (long)Box(inputs[parameter.Index]).MinY,
        ParameterSource.InputEast => (long)Box(inputs[parameter.Index]).MaxX,
        ParameterSource.InputNorth => (long)Box(inputs[parameter.Index]).MaxY,
        ParameterSource.NearPlace => Near,
        ParameterSource.NearWest => (long)Box(Near).MinX,
        ParameterSource.NearSouth => (long)Box(Near).MinY,
        ParameterSource.NearEast => (long)Box(Near).MaxX,
        ParameterSource.NearNorth => (long)Box(Near).MaxY,
        ParameterSource.Rows => JsonSerializer.Serialize(Rows),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
    };

    private static Envelope Box(object? place) => ((PlaneGeometry)place!).Shape.EnvelopeInternal;

    /// <summary>A value as the database stores values of its type.</summary>
    private static object? Stored(object? value) => value switch
    {
        bool truth => truth ? 1L : 0L,
        int number => (long)number,
        decimal number => (double)number,
        _ => value,
    };

    private DivisionCode Division(RecordParameter parameter) => DivisionCode.TryParse((string)inputs[parameter.Index]!, out var code)
        ? code
        : throw new InvalidOperationException("Validation let a value through that is no division.");

    /// <summary>The prefix with its last character counted up; characters compare by their code points.</summary>
    private static string PrefixEnd(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        while (runes is [.., { Value: 0x10FFFF }])
        {
            runes.RemoveAt(runes.Count - 1);
        }

        if (runes.Count == 0)
        {
            return GreatestText;
        }

        // What follows U+D7FF is U+E000: those between are halves of pairs.
        var last = runes[^1].Value;
        return string.Concat(runes.SkipLast(1)) + char.ConvertFromUtf32(last == 0xD7FF ? 0xE000 : last + 1);
    }
}
