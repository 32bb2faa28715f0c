using System.Text;

namespace Catalog.Tests.Execution.Servers;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    public override string ToString() => $"{Status} {Encoding.UTF8.GetString(Body)}";
}
