using System.Text;
using Catalog.Api.Planning;
using Catalog.Api.Records;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Tests.Access;
using static Catalog.Tests.Planning.PlanningAllowances;

namespace Catalog.Tests.Records;

public sealed class MaskedExtensionTests
{
    [Fact]
    public void Extensions_Should_BeNone_When_NothingIsMasked() =>
        Assert.Null(MaskedExtension.Write([Planned(Grant(1, "421202")), Planned(Grant(1) with { Status = GrantStatus.Revoked })]));

    [Fact]
    public void Extensions_Should_NameEachMaskWithItsRows_When_SeveralViewsAreMasked() => Assert.Equal(
        """{"masked":[{"path":["a","photo"],"mask":"KEEP_LAST_4","rowScope":["421202","421221"]},{"path":["a","photo"],"mask":"FULL"}]}""",
        $"{{{Encoding.UTF8.GetString(MaskedExtension.Write([Planned(Grant(1, "421202,421221", Mask.KeepLast(4)), Grant(2, mask: Mask.Full), Grant(3, "421281"))])!)}}}");

    private static PlannedDecision Planned(params Grant[] grants) => new(
        ["a", "photo"],
        [],
        new CatalogueItem(TestCatalogue.Create(1).Resources[0], Photo),
        Decide(AccessKind.Show, grants));
}
