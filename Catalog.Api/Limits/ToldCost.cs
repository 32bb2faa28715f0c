using System.Globalization;
using System.Text;

namespace Catalog.Api.Limits;

/// <summary>What a response tells of an operation's cost, in the extensions that HotChocolate has for it.</summary>
internal sealed record ToldCost(long Cost, int Limit)
{
    /// <summary>The extensions of a response as JSON, with the cost behind what they tell otherwise.</summary>
    public byte[] Beside(byte[]? others)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"\"operationCost\":{{\"fieldCost\":{Cost},\"limit\":{Limit}}}}}");
        return others is null ? Encoding.UTF8.GetBytes("{" + told) : [.. others.AsSpan(..^1), .. Encoding.UTF8.GetBytes("," + told)];
    }
}
