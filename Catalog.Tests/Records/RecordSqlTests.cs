using Catalog.Api.Records;
using Catalog.Api.Storage.Sqlite;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using Catalog.Tests.Access;
using static Catalog.Tests.Planning.PlanningAllowances;

namespace Catalog.Tests.Records;

public sealed class RecordSqlTests
{
    private const string Xianan = "t0.\"_division\" BETWEEN '421202' AND '421202999999'";
    private const string Jiayu = "t0.\"_division\" BETWEEN '421221' AND '421221999999'";

    [Fact]
    public void Value_Should_BeTheColumn_When_TheFirstViewIsOfAllRows() => Assert.Equal("t0.\"photo\"", ValueOf(Grant(1), Grant(2, "421202")));

    [Fact]
    public void Value_Should_BeMaskedInEveryRow_When_TheOnlyViewIs() => Assert.Equal("'***' || substr(t0.\"photo\", -4)", ValueOf(Grant(1, mask: Mask.KeepLast(4))));

    [Fact]
    public void Value_Should_BeReadInItsScopeAlone_When_TheOnlyViewHasOne() =>
        Assert.Equal($"CASE WHEN {Xianan} OR {Jiayu} THEN t0.\"photo\" END", ValueOf(Grant(1, "421202"), Grant(2, "421221")));

    [Fact]
    public void Value_Should_BeReadByTheFirstViewThatReachesTheRow_When_ThereAreSeveral() => Assert.Equal(
        $"CASE WHEN {Xianan} THEN t0.\"photo\" WHEN {Jiayu} THEN '***' || substr(t0.\"photo\", -4) ELSE substr(t0.\"photo\", 1, 1) || '***' END",
        ValueOf(Grant(1, mask: Mask.KeepFirst(1)), Grant(2, "421221", Mask.KeepLast(4)), Grant(3, "421202")));

    [Fact]
    public void Value_Should_BeNullOutsideEveryView_When_AllAreScoped() => Assert.Equal(
        $"CASE WHEN {Xianan} THEN t0.\"photo\" WHEN {Jiayu} THEN '***' || substr(t0.\"photo\", -4) END",
        ValueOf(Grant(2, "421221", Mask.KeepLast(4)), Grant(3, "421202")));

    [Theory]
    [InlineData("GRID_2")]
    [InlineData("CENTROID")]
    public void Value_Should_ComeFromTheTableBeside_When_AGeometryIsMasked(string text)
    {
        Assert.True(Mask.TryParse(text, out var mask));
        var shape = Photo with { Field = "shape", Type = ItemType.Of(ItemScalar.GeoJson) };
        var value = Value(shape, Forge(AccessKind.Show, new ItemView(null, mask, [])));

        Assert.Contains("FROM \"space_HouseholdRegistration_shape\" AS s WHERE s.\"_id\" = t0.\"_id\"", value, StringComparison.Ordinal);
        Assert.DoesNotContain("\"shape\"", value, StringComparison.Ordinal);
        Assert.DoesNotContain("_shape\"", value.Replace("space_HouseholdRegistration_shape", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Holder_Should_NotBeRead_When_FeaturesAreReadAsSuch()
    {
        var (text, _) = Parcels(null);

        Assert.StartsWith("SELECT t0.\"_id\", NULL FROM", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rightHolder", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Feature_Should_BeFoundByItsHolderInTheScopeAlone_When_ThatMayBeComparedThere()
    {
        var (text, item) = Parcels("421202");

        Assert.StartsWith("SELECT t0.\"_id\", t0.\"_subject\" FROM", text, StringComparison.Ordinal);
        Assert.Contains($"t0.\"_subject\" = ?1 AND ({Xianan})", text, StringComparison.Ordinal);
        Assert.DoesNotContain(item, text, StringComparison.Ordinal);
    }

    private static (string Text, string Item) Parcels(string? scope)
    {
        var parcels = Resources.FirstBatch.Catalogue.FindResource("LandParcel")!;
        var holder = parcels.Holder!;
        var read = new RecordRead(parcels, RowVisibility.Everything, [], [[]], [])
        {
            Holder = scope is null ? null : new PlannedComparison(holder, Forge(AccessKind.Compare, holder.Code, new ItemView(ScopeOf(scope), null, []))),
        };
        return (new RecordSql(new SqliteRecordDialect(), read).OfSubject(isList: true).Statement.Text, holder.Field);
    }

    private static string ValueOf(params Grant[] grants) => Value(Photo, Allow(AccessKind.Show, grants));

    private static string Value(InformationItem item, Allowance allowance)
    {
        var resource = TestCatalogue.Create(1).Resources[0] with { Items = [item] };
        var read = new RecordRead(resource, RowVisibility.Everything, [new PlannedColumn(item, allowance)], [[]], []);
        var text = new RecordSql(new SqliteRecordDialect(), read).OfSubject(isList: true).Statement.Text;
        const string Start = "SELECT t0.\"_id\", t0.\"_subject\", ";
        Assert.StartsWith(Start, text, StringComparison.Ordinal);
        return text[Start.Length..text.IndexOf(" FROM \"record_HouseholdRegistration\"", StringComparison.Ordinal)];
    }
}
