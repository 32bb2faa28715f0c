using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Tests.Resources;

public sealed class DefinitionReaderInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void DefinitionReader_Should_ReadTheSame_When_LineEndsOrAByteOrderMarkDiffer(string lineEnd, string mark)
    {
        var resource = Assert.Single(Definitions.Read(mark + Definitions.Register.ReplaceLineEndings(lineEnd)).Catalogue!.Resources);

        Assert.Equal(("登记信息", "登记的事项。"), (resource.Name, resource.Summary));
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void DefinitionReader_Should_CountTheSameLines_When_LineEndsOrAByteOrderMarkDiffer(string lineEnd, string mark)
    {
        var faulty = Assert.Single(Definitions.Read(mark + string.Join(lineEnd, "# 甲", "# 乙", " interface Register { name: String }")).Problems);
        var broken = Assert.Single(Definitions.Read(mark + string.Join(lineEnd, "# 甲", "# 乙", " type ?")).Problems);
        var first = Assert.Single(Definitions.Read(mark + "?" + lineEnd).Problems);

        Assert.Equal((3, 12), (faulty.Line, faulty.Column));
        Assert.Equal((3, 7), (broken.Line, broken.Column));
        Assert.Equal((1, 1), (first.Line, first.Column));
    }

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('(')]
    [InlineData('"')]
    [InlineData('@')]
    [InlineData('!')]
    [InlineData('#')]
    [InlineData('\\')]
    [InlineData('\0')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFF')]
    public void DefinitionReader_Should_ReportAProblem_When_ACharacterIsRepeatedTenThousandTimes(char character)
    {
        var many = new string(character, 10_000);

        Assert.All(
            new[] { many, Definitions.Register + many, Definitions.Register.Replace("String", many, StringComparison.Ordinal), Definitions.Register.Replace("50", many, StringComparison.Ordinal) },
            text => Assert.True(Definitions.Read(text) is { Catalogue: not null } or { Problems.Count: > 0 }));
        Assert.NotEmpty(Definitions.Read(many).Problems);
    }

    [Fact]
    public void DefinitionReader_Should_ReportAProblem_When_ALiteralTextHasHalfACharacter()
    {
        var problem = Assert.Single(Definitions.Read(Definitions.Register.Replace("\"姓名\"", "\"姓\uD842\"", StringComparison.Ordinal)).Problems);

        Assert.Equal(("Register.name", DefinitionCodes.DescriptionMissing), (problem.Coordinate, problem.Code));
    }

    [Fact]
    public void DefinitionReader_Should_KeepRareCharacters_When_TheyAreWhole()
    {
        var catalogue = Definitions.Read(Definitions.Register.Replace("\"姓名\"", "\"姓𠮷\"", StringComparison.Ordinal)).Catalogue!;

        Assert.Equal("姓𠮷", catalogue.Resources[0].Items[0].Name);
    }

    [Fact]
    public void DefinitionReader_Should_AnswerSoon_When_AFileOfFiveMegabytesIsWithoutFault()
    {
        var text = new StringBuilder();
        for (var number = 1; text.Length < 5_000_000; number++)
        {
            text.Append(Definitions.Register
                .Replace("登记信息", $"登记信息{number}", StringComparison.Ordinal)
                .Replace("type Register", $"type Register{number}x", StringComparison.Ordinal)
                .Replace("3001001/000001", string.Create(CultureInfo.InvariantCulture, $"3001001/{number:D6}"), StringComparison.Ordinal)).Append('\n');
        }

        var result = ReadPatiently(text.ToString());

        Assert.Empty(result.Problems);
        Assert.True(result.Catalogue!.Resources.Count > 10_000);
    }

    [Theory]
    [InlineData("type A { a: B }\n")]
    [InlineData("enum A { B B }\n")]
    [InlineData("extend schema @legalBasis\n")]
    [InlineData("interface A { a: B }\n")]
    public void DefinitionReader_Should_AnswerSoon_When_AFileOfFiveMegabytesIsAllFaults(string line)
    {
        var result = ReadPatiently(string.Concat(Enumerable.Repeat(line, 5_000_000 / line.Length)));

        Assert.True(result.Problems.Count > 100_000);
        Assert.Equal(result.Problems.Count, result.Problems.DistinctBy(problem => (problem.Line, problem.Column, problem.Coordinate, problem.Code, problem.Message)).Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DefinitionReader_Should_AnswerSoon_When_AResourceHasManyItems(bool repeated)
    {
        var items = new StringBuilder();
        for (var number = 1; items.Length < 5_000_000; number++)
        {
            items.Append(repeated ? Definitions.Item : Definitions.Item.Replace("name", $"name{number}x", StringComparison.Ordinal)).Append('\n');
        }

        var result = ReadPatiently($"{Definitions.Head}\ntype Register @resource({Definitions.Arguments}) {{ {items} }}");

        Assert.Contains(result.Problems, problem => problem.Code == DefinitionCodes.CodeRepeated);
    }

    [Fact]
    public void DefinitionNames_Should_FitEveryDatabase_When_TheyAreAsLongAsTheyMayBe()
    {
        var type = new string('R', DefinitionNames.MaxTypeLength);
        var item = new string('n', DefinitionNames.MaxFieldLength);
        var catalogue = Definitions.Read(Definitions.Register
            .Replace("type Register", $"type {type}", StringComparison.Ordinal)
            .Replace("name: String", $"{item}: String", StringComparison.Ordinal)).Catalogue!;

        var operations = new RecordTables(new SqliteRecordDialect()).Between(null, catalogue);

        Assert.All(operations.SelectMany(NamesOf), name => Assert.InRange(name.Length, 1, 64));
    }

    private static IEnumerable<string> NamesOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => [table.Name, table.PrimaryKey!.Name, .. table.Columns.Select(column => column.Name)],
        CreateIndexOperation index => [index.Name],
        _ => throw new InvalidOperationException($"No names of {operation.GetType().Name} are known."),
    };

    private static DefinitionResult ReadPatiently(string text)
    {
        var watch = Stopwatch.StartNew();
        var result = Definitions.Read(text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return result;
    }
}
