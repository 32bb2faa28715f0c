using Catalog.Tests.Journeys;

namespace Catalog.Tests.Calendar;

public sealed class WorkingCalendarQueryTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    [Fact]
    public async Task Calendar_Should_TellDaysAndDeadlines_When_AnybodyAsks()
    {
        var (_, body) = await server.AskAsync(
            """{ workingCalendar { version firstYear lastYear day(date: "2026-02-14") deadlines(from: "2026-12-17") { kind days article lastDay unknownYear } } }""", client: null);

        Assert.Equal(
            """{"version":"chinese-days 1.5.7","firstYear":2004,"lastYear":2026,"day":"MAKE_UP_DAY","deadlines":["""
            + """{"kind":"CATALOGUE_UPDATE","days":15,"article":"第八条","lastDay":null,"unknownYear":2027},"""
            + """{"kind":"CONTACT_CHANGE","days":5,"article":"第十四条","lastDay":"2026-12-24","unknownYear":null},"""
            + """{"kind":"APPLICATION_ANSWER","days":10,"article":"第十五条","lastDay":"2026-12-31","unknownYear":null},"""
            + """{"kind":"DECISION_PROVISION","days":5,"article":"第十五条","lastDay":"2026-12-24","unknownYear":null},"""
            + """{"kind":"OBJECTION_CHECK","days":5,"article":"第十九条","lastDay":"2026-12-24","unknownYear":null},"""
            + """{"kind":"TECHNICAL_CORRECTION","days":5,"article":"第十九条","lastDay":"2026-12-24","unknownYear":null},"""
            + """{"kind":"DEPARTMENT_CORRECTION","days":5,"article":"第十九条","lastDay":"2026-12-24","unknownYear":null}]}""",
            body.GetProperty("data").GetProperty("workingCalendar").GetRawText());
    }

    [Fact]
    public async Task Calendar_Should_RefuseADay_When_ThereIsNoSuch()
    {
        var (_, body) = await server.AskAsync("""{ workingCalendar { day(date: "2026-02-30") } }""", client: null);

        Assert.Equal("VALUE_INVALID", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
