using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Subjects;
using Catalog.Domain.Auditing;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Auditing.Subjects;

public sealed class SubjectHasherTests
{
    private const string Message =
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

    private const string Key128 = "2b7e151628aed2a6abf7158809cf4f3c";
    private const string Key256 = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";

    // Source: RFC 4493, section 4, and NIST SP 800-38B, example vectors.
    [Theory]
    [InlineData(Key128, 0, "bb1d6929e95937287fa37d129b756746")]
    [InlineData(Key128, 16, "070a16b46b4d4144f79bdd9dd04a287c")]
    [InlineData(Key128, 40, "dfa66747de9ae63030ca32611497c827")]
    [InlineData(Key128, 64, "51f0bebf7e3b9d92fc49741779363cfe")]
    [InlineData(Key256, 0, "028962f61b7bf89efc6b551f4667d983")]
    [InlineData(Key256, 16, "28a7023f452e8f82bd4bf28d8c37c35c")]
    [InlineData(Key256, 40, "aaf3d8f1de5640c232f5b169b9c911e6")]
    [InlineData(Key256, 64, "e1992190549f6ed5696a2c056c315410")]
    public void Reference_Should_BeTheStandards(string key, int length, string mac) =>
        Assert.Equal(mac, Convert.ToHexStringLower(ReferenceMac.Of(Convert.FromHexString(key), Convert.FromHexString(Message)[..length])));

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void Pseudonym_Should_BeTheStandardsCode_When_OfAnySubject(int keyLength)
    {
        var dice = new Dice(keyLength);
        for (var i = 0; i < 200; i++)
        {
            var key = RandomNumberGenerator.GetBytes(keyLength);
            using var hasher = new SubjectHasher(key);
            var (kind, number) = (dice.Of(SubjectKind.NaturalPerson, SubjectKind.LegalEntity), Number(dice));

            Assert.Equal(SubjectPseudonym.Of(ReferenceMac.Of(key, MessageOf(kind, number))), hasher.Of(kind, number));
        }
    }

    [Fact]
    public void Pseudonyms_Should_BeThoseOfEach_When_MadeTogether()
    {
        using var hasher = new SubjectHasher(RandomNumberGenerator.GetBytes(32));
        var numbers = Enumerable.Range(0, 1_000).Select(number => $"4212231941022{number:D5}").ToList();
        var messages = new SubjectMessages();
        numbers.ForEach(number => messages.Add(SubjectKind.NaturalPerson, number));
        numbers.ForEach(number => messages.Add(SubjectKind.NaturalPerson, number));

        Assert.Equal(numbers.Select(number => hasher.Of(SubjectKind.NaturalPerson, number)), hasher.Of(messages));
    }

    [Fact]
    public void Pseudonyms_Should_NeverMeet_When_KindsOrNumbersDiffer()
    {
        using var hasher = new SubjectHasher(new byte[32]);
        string[] numbers =
        [
            "", "\0", "\0\0", "1", "1\0", "11010519491231002X", "11010519491231002x", "11010519491231002",
            .. Enumerable.Range(25, 12).Select(length => new string('1', length)), new string('1', 5_000), new string('1', 5_001), "李", "\ufffd",
        ];

        var pseudonyms = numbers.SelectMany(number => new[] { hasher.Of(SubjectKind.NaturalPerson, number), hasher.Of(SubjectKind.LegalEntity, number) }).ToList();

        Assert.Equal(numbers.Length * 2, pseudonyms.Distinct().Count());
    }

    [Fact]
    public void Pseudonym_Should_BeTheKeysAlone()
    {
        using var one = new SubjectHasher(new byte[32]);
        using var other = new SubjectHasher([1, .. new byte[31]]);

        Assert.NotEqual(one.Of(SubjectKind.NaturalPerson, "11010519491231002X"), other.Of(SubjectKind.NaturalPerson, "11010519491231002X"));
    }

    [Fact]
    public async Task Pseudonym_Should_BeTheSame_When_ManyThreadsAsk()
    {
        using var hasher = new SubjectHasher(new byte[32]);
        var expected = hasher.Of(SubjectKind.NaturalPerson, "11010519491231002X");

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 500).All(_ => hasher.Of(SubjectKind.NaturalPerson, "11010519491231002X") == expected))));

        Assert.All(all, Assert.True);
    }

    [Fact]
    public void Features_Should_HaveNoPseudonym()
    {
        var messages = new SubjectMessages();
        messages.Add(SubjectKind.GeographicFeature, "1");
        messages.Add(SubjectKind.NaturalPerson, "1");
        messages.DropLast();

        Assert.Equal(0, messages.Count);
        using var hasher = new SubjectHasher(new byte[32]);
        Assert.Empty(hasher.Of(messages));
    }

    [Fact]
    public void Message_Should_HoldNothingOfTheOneBefore_When_ThatWasDropped()
    {
        using var hasher = new SubjectHasher(new byte[32]);
        var messages = new SubjectMessages();
        messages.Add(SubjectKind.NaturalPerson, new string('9', 30));
        messages.DropLast();
        messages.Add(SubjectKind.NaturalPerson, "1");

        Assert.Equal([hasher.Of(SubjectKind.NaturalPerson, "1")], hasher.Of(messages));
    }

    [Fact]
    public void Pseudonym_Should_ReadAsItWasWritten()
    {
        var pseudonym = new SubjectPseudonym(UInt128.MaxValue - 7);

        Assert.Equal(SubjectPseudonym.TextLength, pseudonym.ToString().Length);
        Assert.True(SubjectPseudonym.TryParse(Encoding.ASCII.GetBytes(pseudonym.ToString()), out var read));
        Assert.Equal(pseudonym, read);
        Assert.Equal(pseudonym, SubjectPseudonym.Of(pseudonym.ToBytes()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA+/")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA\n")]
    public void Pseudonym_Should_BeRefused_When_TheTextIsNone(string text) =>
        Assert.False(SubjectPseudonym.TryParse(Encoding.ASCII.GetBytes(text), out _));

    /// <summary>As docs/audit.md tells: kind, length, number, zeros; of what is too long, its SHA-256.</summary>
    private static byte[] MessageOf(SubjectKind kind, string number)
    {
        var utf8 = Encoding.UTF8.GetBytes(number);
        byte[] message = utf8.Length <= 30 ? [(byte)utf8.Length, .. utf8] : [0xff, .. SHA256.HashData(utf8)[..30]];
        return [(byte)(kind == SubjectKind.NaturalPerson ? 'N' : 'L'), .. message, .. new byte[31 - message.Length]];
    }

    private static string Number(Dice dice) => dice.Of("11010519491231002X", "9144030071526726XG", new string('7', dice.Between(0, 60)), "护照E12345678");
}
