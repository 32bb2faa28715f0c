using System.Net;
using Catalog.Api.Notifications;
using Catalog.Api.Notifications.Webhooks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class AddressScopesTests
{
    [Theory]
    [InlineData("127.0.0.1", "Loopback")]
    [InlineData("127.255.255.255", "Loopback")]
    [InlineData("::1", "Loopback")]
    [InlineData("::ffff:127.0.0.1", "Loopback")]
    [InlineData("10.0.0.1", "Private")]
    [InlineData("172.16.0.1", "Private")]
    [InlineData("172.31.255.255", "Private")]
    [InlineData("192.168.1.1", "Private")]
    [InlineData("100.64.0.1", "Private")]
    [InlineData("fd00::1", "Private")]
    [InlineData("::ffff:10.0.0.1", "Private")]
    [InlineData("64:ff9b::10.0.0.1", "Private")]
    [InlineData("0.0.0.0", "Special")]
    [InlineData("169.254.169.254", "Special")]
    [InlineData("::ffff:169.254.169.254", "Special")]
    [InlineData("64:ff9b::169.254.169.254", "Special")]
    [InlineData("224.0.0.1", "Special")]
    [InlineData("255.255.255.255", "Special")]
    [InlineData("198.18.0.1", "Special")]
    [InlineData("::", "Special")]
    [InlineData("fe80::1", "Special")]
    [InlineData("fec0::1", "Special")]
    [InlineData("ff02::1", "Special")]
    [InlineData("2001:db8::1", "Special")]
    [InlineData("2002:a00:1::1", "Special")]
    [InlineData("172.32.0.1", "Public")]
    [InlineData("100.128.0.1", "Public")]
    [InlineData("223.5.5.5", "Public")]
    [InlineData("2400:3200::1", "Public")]
    [InlineData("64:ff9b::223.5.5.5", "Public")]
    public void Address_Should_LeadWhereTheRegistriesSay(string address, string scope) =>
        Assert.Equal(scope, AddressScopes.Of(IPAddress.Parse(address)).ToString());

    [Theory]
    [InlineData("Production", null, "223.5.5.5")]
    [InlineData("Production", true, "223.5.5.5 10.0.0.1")]
    [InlineData("Production", false, "223.5.5.5")]
    [InlineData("Development", null, "223.5.5.5 10.0.0.1 127.0.0.1")]
    [InlineData("Development", false, "223.5.5.5")]
    public void Rules_Should_AllowWhatIsConfigured(string environment, bool? allowsPrivate, string allowed)
    {
        var rules = Rules(environment, allowsPrivate);

        Assert.Equal(allowed.Split(' '), new[] { "223.5.5.5", "10.0.0.1", "127.0.0.1", "169.254.169.254" }.Where(address => rules.Allows(IPAddress.Parse(address))));
    }

    [Theory]
    [InlineData("Production", "https://hooks.example.gov.cn/a?b=c", true)]
    [InlineData("Production", "http://hooks.example.gov.cn/a", false)]
    [InlineData("Production", "http://127.0.0.1/a", false)]
    [InlineData("Production", "https://127.0.0.1/a", false)]
    [InlineData("Production", "https://[::1]/a", false)]
    [InlineData("Production", "https://10.1.2.3/a", false)]
    [InlineData("Production", "https://2130706433/a", false)]
    [InlineData("Production", "https://0x7f.1/a", false)]
    [InlineData("Development", "http://127.0.0.1:5/a", true)]
    [InlineData("Development", "http://localhost:5/a", true)]
    [InlineData("Development", "http://10.1.2.3/a", false)]
    [InlineData("Development", "https://169.254.169.254/a", false)]
    [InlineData("Development", "https://user@example.gov.cn/", false)]
    [InlineData("Development", "https://example.gov.cn/#a", false)]
    [InlineData("Development", "ftp://example.gov.cn/", false)]
    [InlineData("Development", "file:///etc/passwd", false)]
    [InlineData("Development", "/hook", false)]
    [InlineData("Development", "https:///hook", false)]
    public void Rules_Should_TakeAddressesThatMayBeCalled(string environment, string url, bool isTaken) =>
        Assert.Equal(isTaken, Rules(environment, null).Read(url).Url is not null);

    private static AddressRules Rules(string environment, bool? allowsPrivate) =>
        new(new NotificationSettings { AllowPrivateAddresses = allowsPrivate }, new Environment(environment));

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Catalog";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
