using Catalog.Api.Authentication;
using Catalog.Tests.Calendar;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class WebhookRegistrationTests : ReceivedWebhooks
{
    [Fact]
    public async Task Registration_Should_ShowTheKeyOnce_AndBeAnsweredAlike_When_ItIsSentAgainWithItsKey()
    {
        var first = await AskToRegisterAsync(Receiver.Url, key: "k");
        var again = await AskToRegisterAsync(Receiver.Url, key: "k");

        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.StartsWith("whsec_", Webhook(first).GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(Webhook(first).GetProperty("secret").GetString()![6..]).Length);
        var listed = await Server.GovernanceAsync("webhooks { totalCount nodes { secret } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal("""{"totalCount":1,"nodes":[{"secret":null}]}""", listed.GetProperty("webhooks").GetRawText());
    }

    [Fact]
    public async Task Registration_Should_BeRefused_When_ItIsNotForTheCaller()
    {
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, "civil-affairs-steward")));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, "nobody")));
        Assert.Equal("OTHER_DEPARTMENT", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, ClockServer.Police, ClockServer.Admin, Scopes.Admin)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, "civil-affairs-steward", "civil-affairs-relief", Scopes.Read)));
        Assert.Equal("TOKEN_REQUIRED", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, null, null, Scopes.None)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url, null, "civil-affairs-relief", Scopes.Read)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url + "2", "civil-affairs-relief", "civil-affairs-steward", Scopes.Steward)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("http://example.gov.cn/hook")]
    [InlineData("https://name:word@example.gov.cn/hook")]
    [InlineData("https://169.254.169.254/latest")]
    public async Task Registration_Should_BeRefused_When_TheAddressMayNotBeCalled(string url) =>
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await AskToRegisterAsync(url)));

    [Fact]
    public async Task Registration_Should_BeRefused_When_ThereAreTooManyOrTheSame()
    {
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await AskToRegisterAsync("https://example.gov.cn/" + new string('a', 1000))));
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync($"{Receiver.Url}{i}")));
            Assert.Equal("ALREADY_EXISTS", ClockServer.CodeOf(await AskToRegisterAsync($"{Receiver.Url}{i}")));
        }

        Assert.Equal("WEBHOOKS_TOO_MANY", ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url)));
        Assert.Null(ClockServer.CodeOf(await DisableAsync("1", 0)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(Receiver.Url)));
    }

    [Fact]
    public async Task Registration_Should_HappenOnce_When_ManyAskAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskToRegisterAsync(Receiver.Url)));

        Assert.Single(answers, answer => ClockServer.CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => ClockServer.CodeOf(answer) == "ALREADY_EXISTS"));
    }

    [Fact]
    public async Task Disabling_Should_BeRefused_When_ItIsNotTheCallersOrNotSo()
    {
        await RegisterAsync();

        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("1", 0, client: "civil-affairs-steward")));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("2", 0)));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("one", 0)));
        Assert.Equal("REVISION_CONFLICT", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await DisableAsync("1", 0, " ")));
        Assert.Null(ClockServer.CodeOf(await DisableAsync("1", 0, client: ClockServer.Admin, scopes: Scopes.Admin)));
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Empty((await Server.GovernanceAsync("webhooks { nodes { id } }", "civil-affairs-steward", Scopes.Steward)).GetProperty("webhooks").GetProperty("nodes").EnumerateArray());
        Assert.Empty((await Server.GovernanceAsync("deliveries(webhook: \"1\") { nodes { attempts } }", "civil-affairs-steward", Scopes.Steward)).GetProperty("deliveries").GetProperty("nodes").EnumerateArray());
    }
}
