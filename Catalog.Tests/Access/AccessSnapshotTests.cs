using System.Collections;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Tests.Access;

public sealed class AccessSnapshotTests
{
    private static readonly AccessQuestion Photo = Town.Ask(Town.Photo);
    private static readonly DateTimeOffset End = Town.Begin.AddYears(1);
    private static readonly Period Short = new(Town.Noon, Town.Noon.AddHours(1));

    public static TheoryData<string, AccessBook> ShortPeriods => new()
    {
        { "use", Town.With(Town.LendingUse with { Period = Short }) },
        { "grant", Town.With(Town.PhotoGrant with { Period = Short }) },
        { "agreement", Town.With(Town.Confidentiality with { Period = Short }) },
        { "legal basis", Town.Book with { LegalBases = [Town.Basis(Town.LoanRules, Short)] } },
    };

    [Theory]
    [MemberData(nameof(ShortPeriods))]
    public void Snapshot_Should_AllowFromTheFirstMomentUpToTheEnd_When_APeriodIsShort(string what, AccessBook book)
    {
        Assert.IsType<Denial>(Town.Decide(book, Photo, Town.Noon.AddTicks(-1)));
        Assert.IsType<Allowance>(Town.Decide(book, Photo, Town.Noon));
        Assert.IsType<Allowance>(Town.Decide(book, Photo, Town.Noon.AddHours(1).AddTicks(-1)));
        Assert.IsType<Denial>(Town.Decide(book, Photo, Town.Noon.AddHours(1)));
        Assert.NotEmpty(what);
    }

    [Theory]
    [MemberData(nameof(ShortPeriods))]
    public void Snapshot_Should_BeValidUntilTheNextBoundary_When_APeriodIsShort(string what, AccessBook book)
    {
        Assert.Equal(Town.Noon, AccessSnapshot.Create(book, Town.Noon.AddTicks(-1)).ValidUntil);
        Assert.Equal(Town.Noon.AddHours(1), AccessSnapshot.Create(book, Town.Noon).ValidUntil);
        Assert.Equal(End, AccessSnapshot.Create(book, Town.Noon.AddHours(1)).ValidUntil);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Snapshot_Should_BeValidForEver_When_NoPeriodBeginsOrEndsAnyMore() =>
        Assert.Equal(DateTimeOffset.MaxValue, AccessSnapshot.Create(Town.Book, End).ValidUntil);

    [Fact]
    public void Snapshot_Should_KeepBookAndMoment_When_Created()
    {
        var snapshot = AccessSnapshot.Create(Town.Book, Town.Noon);
        Assert.Same(Town.Book, snapshot.Book);
        Assert.Equal(Town.Noon, snapshot.ValidFrom);
    }

    [Fact]
    public void Snapshot_Should_Deny_When_DecidingThrows() => Expect.Denied(
        DenialReason.DecisionFailed,
        Town.With(Town.Photo with { Providers = new BrokenList() }),
        Photo);

    private sealed class BrokenList : IReadOnlyList<DepartmentCode>
    {
        public int Count => throw new InvalidOperationException("Broken.");

        public DepartmentCode this[int index] => throw new InvalidOperationException("Broken.");

        public IEnumerator<DepartmentCode> GetEnumerator() => throw new InvalidOperationException("Broken.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
