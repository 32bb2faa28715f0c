using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Catalog.Domain.Departments;

namespace Catalog.Api.Limits;

/// <summary>Whose requests are counted together: a system's, or those without a token from one address.</summary>
/// <param name="Network">The address; of IPv6 the network, since a caller has all the addresses of one.</param>
internal readonly record struct TurnKey(ClientId? System, UInt128 Network)
{
    private const int NetworkBits = 64;

    /// <summary>The address or network as text.</summary>
    public string Address
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, Network);
            return new IPAddress(Network <= uint.MaxValue ? bytes[12..] : bytes).ToString();
        }
    }

    public static TurnKey Of(ClientId? system, IPAddress? address) =>
        system is not null ? new TurnKey(system, default) : new TurnKey(null, NetworkOf(address));

    private static UInt128 NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        var number = (UInt128)0;
        Span<byte> bytes = stackalloc byte[16];
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var length);
        foreach (var part in bytes[..length])
        {
            number = (number << 8) | part;
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? number >> NetworkBits << NetworkBits : number;
    }
}
