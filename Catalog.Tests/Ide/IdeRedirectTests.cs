using Catalog.Api.Ide;
using Microsoft.AspNetCore.Http;

namespace Catalog.Tests.Ide;

public sealed class IdeRedirectTests
{
    private const string Chromium = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData("GET", Chromium, "", true)]
    [InlineData("HEAD", "text/html", "", true)]
    [InlineData("GET", Chromium, "?sdl", false)]
    [InlineData("GET", Chromium, "?query=%7B__typename%7D", false)]
    [InlineData("GET", "*/*", "", false)]
    [InlineData("GET", "application/graphql-response+json, application/json", "", false)]
    [InlineData("GET", "application/json, text/html;q=0", "", false)]
    [InlineData("GET", "", "", false)]
    [InlineData("POST", Chromium, "", false)]
    public void Request_Should_BeABrowserVisit_When_ItGetsHtmlWithoutAQuery(string method, string accept, string query, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.QueryString, request.Headers.Accept) = (method, new QueryString(query), accept);

        Assert.Equal(expected, IdeRedirect.IsBrowserVisit(request));
    }

    [Fact]
    public void Target_Should_KeepThePathBase_When_TheServerIsBelowOne()
    {
        var request = new DefaultHttpContext().Request;
        request.PathBase = "/catalog";

        Assert.Equal("/catalog/graphql/ide/", IdeRedirect.Target(request));
    }
}
