using System.Net;
using System.Net.Sockets;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Tells where network addresses lead. Source: IANA special-purpose address registries; what they do not know is special.</summary>
internal static class AddressScopes
{
    private static readonly (IPNetwork Network, AddressScope Scope)[] Known =
    [
        .. Networks(AddressScope.Loopback, "127.0.0.0/8", "::1/128"),
        .. Networks(AddressScope.Private, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
        .. Networks(
            AddressScope.Special,
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
        .. Networks(AddressScope.Public, "0.0.0.0/0", "2000::/3"),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static AddressScope Of(IPAddress address)
    {
        var plain = address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            // The last four bytes are an address of IPv4, which is where it leads.
            { AddressFamily: AddressFamily.InterNetworkV6 } when Translated.Contains(address) => new IPAddress(address.GetAddressBytes()[12..]),
            _ => address,
        };
        foreach (var (network, scope) in Known)
        {
            if (network.Contains(plain))
            {
                return scope;
            }
        }

        return AddressScope.Special;
    }

    private static IEnumerable<(IPNetwork, AddressScope)> Networks(AddressScope scope, params string[] networks) =>
        networks.Select(network => (IPNetwork.Parse(network), scope));
}
