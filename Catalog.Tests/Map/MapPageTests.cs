using Catalog.Tests.Conventions;

namespace Catalog.Tests.Map;

public sealed class MapPageTests
{
    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("localStorage")]
    [InlineData("http:")]
    [InlineData("https:")]
    public void Page_Should_WriteTextAloneAndNameNoHost(string what)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Catalog.Api", "Map", "Page")).Where(file => Path.GetExtension(file) != ".svg").ToList();

        Assert.Equal(6, files.Count);
        Assert.All(files, file => Assert.DoesNotContain(what, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }
}
