using System.Text.Json.Nodes;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Servers;
using Xunit.Abstractions;

namespace Catalog.Tests.Execution;

/// <summary>
/// The answers of the real server equal what a plain interpreter of the specification answers on the same rows. CATALOG_NIGHTLY=1
/// asks twenty times as much, from a seed of the day; CATALOG_SEED repeats one setting.
/// </summary>
public sealed class ExecutionTests(ExecutionServer server, ITestOutputHelper output) : IClassFixture<ExecutionServer>
{
    private const int Settings = 60;
    private const int OperationsOfSetting = 40;

    private int _telling;

    [Fact]
    public async Task Answer_Should_BeThatOfTheSpecification_When_TheOperationIsAllowed()
    {
        var (asked, rows) = (0, 0);
        foreach (var seed in Seeds.Of(Settings))
        {
            var dice = new Dice(seed);
            var setting = RandomSettings.Of(dice, server.Catalogue);
            await server.PutAsync(setting);
            for (var i = 0; i < OperationsOfSetting; i++)
            {
                await new ExecutionCase(seed, setting, RandomOperations.Operation(dice, setting), CheckAsync).HoldAsync(server);
                asked++;
            }

            rows += setting.Rows.Count;
        }

        output.WriteLine($"{asked} operations on {rows} rows; the answers of {_telling} depend on rows");
        Assert.True(_telling * 2 > asked, "Most answers would be the same without any rows.");
    }

    private async Task<Failure?> CheckAsync(ExecutionServer server, Setting setting, Operation operation)
    {
        var cursors = new KnownCursors();
        var answer = await server.AskAsync(operation.Document, operation.Values);
        if (answer.Error is { } error)
        {
            return new Failure(error, answer.ToString());
        }

        var expected = new Interpreter(setting, cursors).Execute(operation.Document, operation.Values);
        _telling += JsonNode.DeepEquals(expected, new Interpreter(setting.With(setting.Grants, []), cursors).Execute(operation.Document, operation.Values)) ? 0 : 1;
        return new AnswerComparison(cursors).Difference(expected, answer.Body) is { } difference ? new Failure("DIFFERENT", difference) : null;
    }
}
