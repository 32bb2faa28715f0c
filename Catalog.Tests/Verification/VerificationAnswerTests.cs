using Catalog.Domain.Planning;

namespace Catalog.Tests.Verification;

public sealed class VerificationAnswerTests
{
    [Fact]
    public void Answer_Should_BeAbsent_When_NoRecordIsThere()
    {
        Assert.Equal("AA", Answer(2));
    }

    [Theory]
    [InlineData("MX", "XM", "MX")]
    [InlineData("XX", "AM", "AM")]
    [InlineData("AM", "XM", "XM")]
    [InlineData("AX", "XA", "XA")]
    [InlineData("AA", "AX", "AX")]
    [InlineData("MAA", "XXM", "XXM")]
    [InlineData("MMA", "XXM", "MMA")]
    public void Answer_Should_BeThatOfTheBetterRecord_InAnyOrder(string one, string other, string better)
    {
        Assert.Equal(better, Answer(one.Length, one, other));
        Assert.Equal(better, Answer(one.Length, other, one));
    }

    /// <summary>All triples of records with two items: the answer is one of the records, and the order has no part in it.</summary>
    [Fact]
    public void Answer_Should_BeOneOfTheRecordsInAnyOrder()
    {
        var records = (from a in "AXM" from b in "AXM" select $"{a}{b}").ToList();
        foreach (var (x, y, z) in from x in records from y in records from z in records select (x, y, z))
        {
            var answer = Answer(2, x, y, z);

            Assert.Contains(answer, new[] { x, y, z });
            Assert.Equal(answer, Answer(2, z, y, x));
            Assert.Equal(answer, Answer(2, y, z, x));
        }
    }

    private static string Answer(int items, params string[] records)
    {
        var answer = new VerificationAnswer(items);
        foreach (var record in records)
        {
            answer.Add([.. record.Select(letter => letter switch
            {
                'M' => VerificationOutcome.Match,
                'X' => VerificationOutcome.Mismatch,
                _ => VerificationOutcome.Absent,
            })]);
        }

        return string.Concat(Enumerable.Range(0, items).Select(item => answer[item] switch
        {
            VerificationOutcome.Match => 'M',
            VerificationOutcome.Mismatch => 'X',
            _ => 'A',
        }));
    }
}
