using System.Globalization;
using System.Text;

namespace Catalog.Api.Limits;

/// <summary>What a response tells of an operation's cost, in the extensions that HotChocolate has for it.</summary>
internal sealed record ToldCost(long Cost, int Limit)
{
    /// <summary>As a member of the extensions of a response.</summary>
    public byte[] Member() =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"operationCost\":{{\"fieldCost\":{Cost},\"limit\":{Limit}}}"));
}
