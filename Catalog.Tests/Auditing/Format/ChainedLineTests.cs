using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Format;

namespace Catalog.Tests.Auditing.Format;

public sealed class ChainedLineTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(999_999_999_999)]
    [InlineData(long.MaxValue)]
    public void Line_Should_ReadAsItWasWritten(long number)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("before\n"u8);
        var hash = Encoding.ASCII.GetBytes(Hash);

        ChainedLine.Write(output, number, """{"kind":1}"""u8, hash);

        var line = output.WrittenSpan[7..];
        Assert.Equal($$$"""{"number":{{{number}}},"previous":"{{{Hash}}}","entry":{"kind":1}}""", Encoding.UTF8.GetString(line));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(line)), Encoding.ASCII.GetString(hash));
        Assert.True(ChainedLine.TryRead(line, out var read));
        Assert.Equal((number, Hash, """{"kind":1}"""), (read.Number, Encoding.ASCII.GetString(read.Previous), Encoding.UTF8.GetString(read.Entry)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("{")]
    [InlineData("{\"number\":")]
    [InlineData("{\"number\":1")]
    [InlineData($$$"""{"number":0,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":-1,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":+1,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":01,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":1.0,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":1e5,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":9223372036854775808,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":"1","previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{ "number":1,"previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":1, "previous":"{{{Hash}}}","entry":{}}""")]
    [InlineData($$$"""{"number":1,"previous":"{{{Hash}}}0","entry":{}}""")]
    [InlineData($$$"""{"number":1,"previous":"","entry":{}}""")]
    [InlineData($$$"""{"number":1,"previous":"{{{Hash}}}"}""")]
    [InlineData($$$"""{"number":1,"previous":"{{{Hash}}}","entry":""")]
    [InlineData($$$"""{"number":1,"previous":"{{{Hash}}}","entry":{}} """)]
    [InlineData($$$"""{"number":1,"previous":"{{{Hash}}}","other":{}}""")]
    [InlineData($$$"""{"previous":"{{{Hash}}}","number":1,"entry":{}}""")]
    public void Line_Should_BeRefused_When_ItIsLaidOutOtherwise(string line) =>
        Assert.False(ChainedLine.TryRead(Encoding.UTF8.GetBytes(line), out _));
}
