using System.Text.Json;
using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples;

/// <summary>The divisions of Xianning (咸宁市), down to the street and township. Source: Samples/Divisions.</summary>
public static class SampleDivisions
{
    private const string ResourceName = "divisions-421200.json";

    /// <summary>The city, its counties and their townships, in the order of their codes.</summary>
    public static IReadOnlyList<Division> All { get; } = Read();

    public static Division City { get; } = All.Single(division => division.Code.Value == "421200");

    /// <summary>The six counties: one district, four counties and one county-level city.</summary>
    public static IReadOnlyList<Division> Counties { get; } =
        [.. All.Where(division => division.Code.Value.Length == 6 && division != City)];

    private static readonly Dictionary<string, Division> CountiesByCode = Counties.ToDictionary(county => county.Code.Value);

    private static readonly Dictionary<Division, Division[]> TownshipsByCounty = Counties.ToDictionary(
        county => county,
        county => All.Where(division => division.Code.Value.Length == 9 && division.Code.IsWithin(county.Code)).ToArray());

    /// <summary>The division of a code of six digits.</summary>
    public static Division County(string code) => CountiesByCode[code];

    /// <summary>The county that a township lies in.</summary>
    public static Division CountyOf(Division township) => CountiesByCode[township.Code.Value[..6]];

    public static IReadOnlyList<Division> Townships(Division county) => TownshipsByCounty[county];

    private static List<Division> Read()
    {
        using var stream = typeof(SampleDivisions).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"{ResourceName} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("divisions").EnumerateArray().Select(division => new Division(
                DivisionCode.TryParse(division.GetProperty("code").GetString(), out var code)
                    ? code
                    : throw new InvalidOperationException($"{ResourceName} holds a faulty code."),
                division.GetProperty("name").GetString()!)),
        ];
    }
}
