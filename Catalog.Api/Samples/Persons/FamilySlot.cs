using Catalog.Domain.Divisions;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Samples.Persons;

/// <summary>
/// What makes the identity numbers of a family its own. INVARIANT: no two persons have the same county, birth date and
/// sequence. Families are numbered in blocks. Within a block, no two families share place (county and a group of sequences)
/// and day of the year; each role has its own sequences and turns the days by a bijection. Across blocks, families that
/// share place and day have different birth years: the years lie at points that a golden-ratio step keeps at least 0.0344
/// of the whole apart for <see cref="MaxBlocks"/> blocks, and no year is as wide as that; what else makes a birth year is
/// the same in all blocks.
/// </summary>
internal sealed class FamilySlot
{
    /// <summary>Persons of a family.</summary>
    public const int Roles = 8;

    public const int MaxBlocks = 21;

    private const int DaysOfYear = 365;
    private const int SequencesOfRole = 62;
    private const int Places = 244;

    /// <summary>Families of a block.</summary>
    public const int Block = Places * DaysOfYear;

    // Has no divisor in common with the number of families of a block.
    private const int Stride = 55_041;
    private const ulong GoldenStep = 0x9E3779B97F4A7C15;

    // None has a divisor in common with the days of a year.
    private static readonly int[] DayStrides = [1, 2, 3, 4, 6, 7, 8, 9];

    // Groups of sequences by county, in proportion to their inhabitants (census of 2020).
    private static readonly (string County, int Groups)[] Counties =
        [("421202", 62), ("421221", 30), ("421222", 36), ("421223", 38), ("421224", 33), ("421281", 45)];

    // Births in millions by year, so far as a block allows; the years of birth of the fathers.
    private static readonly SampleWeights<int> FatherYears = new(new[]
    {
        19, 16, 14, 12, 25, 27, 27, 27, 26, 26, 27, 27, 27, 26, 26, 25, 23, 21, 19, 18, 17, 17, 18, 21, 22, 21, 21, 22, 24,
        25, 25, 24, 24, 23, 21, 21, 21,
    }.Select((weight, i) => (1958 + i, weight)));

    private readonly ulong _seed;
    private readonly int _place;
    private readonly int _day;
    private readonly int _sequence;
    private readonly int _fatherYear;

    public FamilySlot(ulong seed, long family)
    {
        _seed = seed;
        Residue = family % Block;
        var shift = (long)(SampleRandom.Hash(seed, "places", 0) % Block);
        var scattered = (int)(((Residue * Stride) + shift) % Block);
        _place = scattered % Places;
        _day = scattered / Places;
        _sequence = _place;
        var county = 0;
        while (_sequence >= Counties[county].Groups)
        {
            _sequence -= Counties[county++].Groups;
        }

        County = SampleDivisions.County(Counties[county].County);
        _fatherYear = FatherYears.At(unchecked(SampleRandom.Hash(seed, "generations", Residue) + ((ulong)(family / Block) * GoldenStep)));
    }

    public Division County { get; }

    /// <summary>The number of the family in its block.</summary>
    public long Residue { get; }

    public DateOnly Born(PersonRole role)
    {
        var shift = (int)(SampleRandom.Hash(_seed, "days", (_place * Roles) + (int)role) % DaysOfYear);
        var day = ((_day * DayStrides[(int)role]) + shift) % DaysOfYear;
        return new DateOnly(_fatherYear + YearsFromFather(role), 1, 1).AddDays(day);
    }

    public string IdNumber(PersonRole role, DateOnly born, bool isMale)
    {
        // 499 is prime: the sequences of the roles are scattered, and stay apart.
        var pair = (((((int)role * SequencesOfRole) + _sequence) * 211) + 37) % 499;
        var digits = $"{County.Code.Value}{born:yyyyMMdd}{((pair + 1) * 2) + (isMale ? 1 : 0):000}";
        return digits + CitizenIdNumber.CheckCharacter(digits);
    }

    private int YearsFromFather(PersonRole role) => role switch
    {
        PersonRole.Grandfather => -Years("grandfather", 23, 28),
        PersonRole.Grandmother => -Years("grandmother", 22, 26),
        PersonRole.Father => 0,
        PersonRole.Mother => Years("mother", -1, 2),
        PersonRole.FirstChild => Years("first child", 24, 28),
        PersonRole.SecondChild => YearsFromFather(PersonRole.FirstChild) + Years("second child", 2, 3),
        PersonRole.Sibling => Years("sibling", 2, 6),
        _ => YearsFromFather(PersonRole.Sibling) + Years("spouse", -1, 2),
    };

    private int Years(string stream, int first, int last) =>
        first + (int)(SampleRandom.Hash(_seed, stream, Residue) % (ulong)(last - first + 1));
}
