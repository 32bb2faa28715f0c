using System.Text;
using System.Text.Json;
using Catalog.Api.Calendar;
using Catalog.Tests.Conventions;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Calendar;

public sealed class WorkingDaysFileTests
{
    // The package's own data, installed by its lock file, through the script that wrote the file.
    [Fact]
    public async Task File_Should_BeWhatThePackageSays()
    {
        var written = Path.GetTempFileName();
        try
        {
            var script = Path.Combine(Repository.Root, "Catalog.Domain", "Calendar", "working-days.mjs");
            await NodeScript.RunAsync("Calendar/Package", "chinese-days", $"\"{script}\" node_modules/chinese-days \"{written}\"");

            Assert.Equal(await File.ReadAllTextAsync(written), Repository.Read("Catalog.Domain", "Calendar", "working-days.json"));
        }
        finally
        {
            File.Delete(written);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"version":"a","firstYear":2026,"lastYear":2026,"holidays":["2026-02-30"],"makeUpDays":[]}""")]
    public void File_Should_BeRefused_When_ItIsNone(string json) => Assert.Throws<JsonException>(() => WorkingDaysFile.Read(Encoding.UTF8.GetBytes(json)));
}
