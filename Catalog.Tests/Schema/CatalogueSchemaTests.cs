using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Schema;

public sealed class CatalogueSchemaTests
{
    [Fact]
    public void Schema_Should_LeaveOutASubject_When_NoResourceIsAboutIt()
    {
        var schema = new CatalogueSchema(new CatalogueVersion(1, [], [], []), new ServiceCollection().BuildServiceProvider());

        var text = ServedSchema.Print(schema);

        Assert.DoesNotContain("type Person", text, StringComparison.Ordinal);
        Assert.DoesNotContain("legalEntity(", text, StringComparison.Ordinal);
    }
}
