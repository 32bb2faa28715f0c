using Catalog.Api.Schema;
using Catalog.Domain.Supply;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Supply;

public sealed class SupplyDocumentTests
{
    [Fact]
    public void RejectionCodes_Should_StandInTheDocument()
    {
        var document = Repository.Read("docs", "errors.md");

        Assert.All(Enum.GetValues<RejectionCode>(), code => Assert.Contains($"| `{WireName.Of(code)}` |", document, StringComparison.Ordinal));
    }
}
