using System.Text.RegularExpressions;
using Catalog.Api;
using Catalog.Api.Export;
using Catalog.Api.Export.Formats;
using Catalog.Api.Http;
using Catalog.Api.Notifications;
using Catalog.Api.Notifications.Streams;
using Catalog.Tests.Journeys;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Conventions;

/// <summary>Nothing is answered unaudited, by construction: an answer has one way to the network, which leads through the audit.</summary>
public sealed partial class UnauditedTests
{
    /// <summary>Who writes to responses. An answer of GraphQL leaves by the responder; nothing else here knows a record.</summary>
    private static readonly string[] Writers =
    [
        "Export/ExportOutput.cs",
        "Http/Health.cs",
        "Http/Responder.cs",
        "Http/SchemaEndpoint.cs",
        "Ide/IdeNotInstalled.cs",
        "Ide/IdeSettings.cs",
        "Map/MapNotInstalled.cs",
        "Notifications/Streams/EventStream.cs",
        "Pages/PageFiles.cs",
    ];

    /// <summary>What is answered at each address: an entry of each request, or no entry, since nothing is told but what is open to all.</summary>
    private static readonly Dictionary<string, string> Endpoints = new(StringComparer.Ordinal)
    {
        ["/export"] = "audited",
        ["/export/{id}"] = "audited",
        ["/graphql"] = "audited",
        ["/graphql/ide/{**path}"] = "open: the files of the IDE",
        ["/health/live"] = "open: whether the process lives",
        ["/health/ready"] = "open: whether it can answer",
        ["/map/{**path}"] = "open: the files of the map page; what it draws comes by /graphql",
        ["/notifications"] = "audited",
        ["/supply/{resource}"] = "audited",
        ["/supplies/{id?}"] = "audited",
        ["/supplies/{id}/rejections"] = "audited",
    };

    [Fact]
    public void Responses_Should_BeWrittenByFew()
    {
        Assert.Equal(Writers, Files(Writing()));
    }

    [Fact]
    public void Responder_Should_WriteWhatIsReleasedAlone()
    {
        var write = Assert.Single(typeof(Responder).GetMethods(), method => method.DeclaringType == typeof(Responder));

        Assert.Contains(write.GetParameters(), parameter => parameter.ParameterType == typeof(ReleasedAnswer));
        Assert.DoesNotContain(write.GetParameters(), parameter => parameter.ParameterType == typeof(Answer));
        // An answer's bytes are read where it is made, where it is sent, and nowhere else.
        Assert.Equal(["Export/ReleasedRows.cs", "Http/Responder.cs"], Files(Sending()));
    }

    [Fact]
    public void Release_Should_BeTheEndpointsAlone()
    {
        Assert.All(typeof(ReleasedAnswer).GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic), constructor => Assert.True(constructor.IsPrivate));
        Assert.Equal(["Http/GraphQLEndpoint.cs", "Http/RequestGate.cs", "Notifications/Streams/NotificationEndpoint.cs"], Files(Releasing()));
        Assert.Equal(
            ["AuditUnavailable", "MethodNotAllowed", "NotAcceptable", "RateLimited", "ReleaseAsync"],
            typeof(ReleasedAnswer).GetMethods().Where(method => method.IsStatic).Select(method => method.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Notifications_Should_LeaveReleasedAlone()
    {
        Assert.All(typeof(ReleasedNotifications).GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic), constructor => Assert.True(constructor.IsPrivate));
        Assert.Equal(
            [typeof(ReleasedNotifications)],
            typeof(EventStream).GetMethods().Where(method => method.DeclaringType == typeof(EventStream)).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType));
        // A call of a webhook is written where its notification is released.
        Assert.Equal(["Notifications/NotificationJson.cs", "Notifications/Webhooks/WebhookRun.cs"], Files(Calling()));
    }

    [Fact]
    public void Exports_Should_LeaveReleasedAlone()
    {
        Assert.All(typeof(ReleasedRows).GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic), constructor => Assert.True(constructor.IsPrivate));
        Assert.Equal(
            [typeof(ReleasedRows), typeof(CancellationToken)],
            typeof(RowWriter).GetMethod(nameof(RowWriter.WriteAsync))!.GetParameters().Select(parameter => parameter.ParameterType));
    }

    [Fact]
    public void Requests_Should_BeTakenByFew()
    {
        Assert.Equal(["CatalogApplication.cs", "Export/ExportRegistration.cs", "Http/GraphQLOverHttp.cs", "Http/Health.cs", "Http/ShortWay.cs", "Ide/IdeEndpoints.cs", "Map/MapEndpoints.cs", "Notifications/Streams/NotificationAddress.cs", "Pages/PageFiles.cs", "Pages/PageHeaders.cs", "Pages/PageSlash.cs", "Supply/SupplyAddress.cs"], Files(Taking()));
    }

    [Fact]
    public async Task Endpoints_Should_EachBeDecided()
    {
        var server = new CatalogServer { Settings = ["--Sample:Enabled=false"] };
        await server.InitializeAsync();
        try
        {
            Assert.Equal(
                Endpoints.Keys.Order(StringComparer.Ordinal),
                server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Cast<RouteEndpoint>()
                    .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));
            // What stands before routing.
            Assert.Equal(
                [typeof(ShortWay)],
                server.Services.GetServices<IStartupFilter>().Select(filter => filter.GetType()).Where(type => type.Assembly == typeof(CatalogApplication).Assembly));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static IEnumerable<string> Files(Regex what)
    {
        var root = Path.Combine(Repository.Root, "Catalog.Api");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => what.IsMatch(File.ReadAllText(file.Full)))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\bBodyWriter\b|\bResponse\s*\.\s*Body\b|\bResponse\s*\.\s*Write|\bStartAsync\(http|\bResults\s*\.|WriteAsJsonAsync|SendFileAsync|UseStaticFiles|IHttpResponseBodyFeature", RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\.\s*WrittenMemory\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sending();

    [GeneratedRegex(@"\bWriteCall\(", RegexOptions.CultureInvariant)]
    private static partial Regex Calling();

    [GeneratedRegex(@"\bReleasedAnswer\s*\.", RegexOptions.CultureInvariant)]
    private static partial Regex Releasing();

    [GeneratedRegex(@"\.\s*(Use(?!Required|Sqlite|MySql|Transaction|Collation)[A-Z]\w*|Map(?!ToIPv4)[A-Z]?\w*)\(|\bway\.(Use|Run)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Taking();
}
