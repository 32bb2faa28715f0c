using System.Text.RegularExpressions;
using Catalog.Api.Access;
using Catalog.Api.Documents;
using Catalog.Api.Planning;
using Catalog.Api.Records;
using Catalog.Api.Resources;
using Catalog.Api.Storage.Sqlite;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Planning;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Verification;

/// <summary>What the SQL of a verification names, and what it answers.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed partial class VerificationSqlTests(VerificationServer server)
{
    [Theory]
    [InlineData("""{ name: "a", cancellationDate: "2020-01-01", status: NORMAL }""", "name cancellationDate sex", "name")]
    [InlineData("""{ name: "a", sex: MALE, idNumber: "421223194102247489" }""", "name sex idNumber", "name sex _division")]
    [InlineData("""{ sex: MALE }""", "sex", "sex _division")]
    public async Task Statement_Should_NameTheItemsAlone_That_AreGivenSelectedAndAllowed(string values, string selected, string named)
    {
        var comparisons = await PlanAsync(values, selected);

        var text = VerificationSql.Write(new SqliteRecordDialect(), comparisons).Statement.Text;

        var columns = Quoted().Matches(text).Select(match => match.Groups[1].Value).Where(name => name != "record_HouseholdRegistration");
        Assert.Equal(named.Split(' ').Append("_subject").Order(), columns.Distinct().Order());
    }

    [Fact]
    public async Task Statement_Should_AnswerOutcomesAlone()
    {
        var comparisons = await PlanAsync("""{ name: "a", sex: MALE }""", "name sex");

        Assert.Equal(
            """SELECT CASE WHEN (t0."name" = ?1) THEN 2 WHEN ((t0."name" IS NULL) IS NOT TRUE) THEN 1 ELSE 0 END, """
            + """CASE WHEN ((t0."_division" BETWEEN '421202' AND '421202999999') AND (t0."sex" = ?2)) THEN 2 """
            + """WHEN ((t0."_division" BETWEEN '421202' AND '421202999999') AND ((t0."sex" IS NULL) IS NOT TRUE)) THEN 1 ELSE 0 END """
            + """FROM "record_HouseholdRegistration" AS t0 WHERE t0."_subject" = ?3""",
            VerificationSql.Write(new SqliteRecordDialect(), comparisons).Statement.Text);
    }

    [Fact]
    public async Task Nothing_Should_BeCompared_When_NothingThatIsGivenIsSelected() =>
        Assert.Empty((await PlanAsync("""{ name: "a" }""", "township")).Items);

    [Theory]
    [InlineData(AccessKind.Show)]
    [InlineData(AccessKind.Compare)]
    public void Item_Should_NotBeVerified_When_TheAllowanceIsForSomethingElse(AccessKind kind)
    {
        var found = server.Catalogue.Items.Single(item => item.Coordinate == "HouseholdRegistration.name");
        var allowance = Assert.IsType<Allowance>(Decide(found.Item.Code, kind));

        Assert.Throws<ArgumentException>(() => new VerifiedItem(found.Item, allowance, 0));
    }

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    private async Task<RecordVerification> PlanAsync(string values, string selected)
    {
        var served = server.Server.Services.GetRequiredService<CatalogueKeeper>().Served;
        var document = await served.Documents.ReadAsync(
            $$"""{ verifyHouseholdRegistration(idNumber: "421223194102247489", values: {{values}}) { {{selected}} } }""", CancellationToken.None);
        var operation = Assert.Single(document.Document!.Operations);
        var plan = OperationPlanner.Plan(
            served.Version, operation.Document.Syntax, operation.Definition, null, operation.Inputs(OperationVariables.None), Decide);
        return Assert.IsType<OperationRoot.Verification>(Assert.Single(plan.Roots)).Comparisons;
    }

    private Decision Decide(Domain.Resources.ItemCode item, AccessKind kind) =>
        server.Server.Services.GetRequiredService<AccessBookKeeper>().Current.Decide(new AccessQuestion(
            ClientId.Parse(VerificationServer.Checker),
            new DeclaredUse(Purpose.DataVerification, LegalBasisCode.Parse("LB-0005")),
            DeliveryModes.OnlineQuery,
            item,
            kind));
}
