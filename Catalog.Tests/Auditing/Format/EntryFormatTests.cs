using System.Buffers;
using System.Text;
using System.Text.Json;
using Catalog.Api.Auditing.Format;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Format;

public sealed class EntryFormatTests
{
    public static TheoryData<Type> Types => [.. typeof(AuditEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AuditEntry)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Entry_Should_ReadAsItWasWritten_When_ItHasAnyValues(Type type)
    {
        var entries = new RandomEntries(new Dice(type.Name.Length));
        for (var i = 0; i < 200; i++)
        {
            var entry = entries.Of(type);
            var json = Write(entry);

            var read = EntryFormat.Read(json);

            Assert.IsType(type, read);
            Assert.All(RandomEntries.Members(type), member => Assert.Equal(member.GetValue(entry), member.GetValue(read)));
            Assert.Equal(json, Write(read));
            Assert.Equal(entry.Kind, EntryKinds.Of(json));
            Assert.DoesNotContain((byte)'\n', json);
            Assert.DoesNotContain((byte)'\r', json);
        }
    }

    [Fact]
    public void Entry_Should_BeginWithKindAndTime() => Assert.StartsWith(
        """{"kind":5,"time":"2026-03-02T08:00:00.000001Z",""",
        Encoding.UTF8.GetString(Write(new MetadataAnswered { Time = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddMicroseconds(1), Trace = "t" })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":999,"time":"2026-03-02T08:00:00.000000Z"}""")]
    [InlineData("""{"kind":"OperationAnswered","time":"2026-03-02T08:00:00.000000Z"}""")]
    [InlineData("""{"kind":42,"time":"2026-03-02T08:00:00.000000Z"}""")]
    [InlineData("""{"kind":42,"signature":"s"}""")]
    [InlineData("""{"kind":42,"time":"2026-03-02T08:00:00.000000Z","signature":"s"}}""")]
    [InlineData("""{"kind":43,"time":"2026-03-02T08:00:00.000000Z","bytes":1,"digest":"00"}""")]
    [InlineData("""{"kind":10,"time":"2026-03-02T08:00:00.000000Z","trace":"t","code":"c","system":"No Name"}""")]
    public void Entry_Should_BeRefused_When_ItIsNone(string json) =>
        Assert.Throws<JsonException>(() => EntryFormat.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("", null)]
    [InlineData("{", null)]
    [InlineData("""{"kind":""", null)]
    [InlineData("""{"kind":"41"}""", null)]
    [InlineData("""{ "kind":41}""", null)]
    [InlineData("""{"kind":41}""", 41)]
    [InlineData("""{"kind":999,""", 999)]
    public void Kind_Should_BeReadWithoutTheRest(string json, int? kind) => Assert.Equal(kind, (int?)EntryKinds.Of(Encoding.UTF8.GetBytes(json)));

    private static byte[] Write(AuditEntry entry)
    {
        var output = new ArrayBufferWriter<byte>();
        EntryFormat.Write(entry, output);
        return output.WrittenSpan.ToArray();
    }
}
