using System.Reflection;
using Catalog.Domain.Procedures;

namespace Catalog.Tests.Procedures;

/// <summary>Holds every procedure of the domain, those that are added later too, to what a procedure must be.</summary>
public sealed class ProcedureTests
{
    public static TheoryData<string> All => [.. Procedures().Select(procedure => procedure.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Procedure_Should_LeadFromItsStartToEveryState(string name)
    {
        var value = Find(name);
        var moves = Moves(value);
        var reached = new HashSet<object> { value.GetType().GetProperty("Start")!.GetValue(value)! };
        while (moves.Where(move => reached.Contains(move.From)).Any(move => reached.Add(move.To)))
        {
        }

        var states = Enum.GetValues(value.GetType().GetGenericArguments()[0]).Cast<object>();
        Assert.Equal(states.ToHashSet(), reached);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Procedure_Should_ForbidWhatIsNotListed(string name)
    {
        var value = Find(name);
        var (states, actions) = (value.GetType().GetGenericArguments()[0], value.GetType().GetGenericArguments()[1]);
        var moves = Moves(value).ToDictionary(move => (move.From, move.Action), move => move.To);
        var next = value.GetType().GetMethod("Next")!;

        foreach (var state in Enum.GetValues(states))
        {
            foreach (var action in Enum.GetValues(actions))
            {
                Assert.Equal(moves.GetValueOrDefault((state, action)), next.Invoke(value, [state, action]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Procedure_Should_UseEachOfItsActions(string name)
    {
        var value = Find(name);
        Assert.Equal(
            Enum.GetValues(value.GetType().GetGenericArguments()[1]).Cast<object>().ToHashSet(),
            Moves(value).Select(move => move.Action).ToHashSet());
    }

    private static object Find(string name) => Procedures().Single(procedure => procedure.Name == name).Value;

    private static List<(object From, object Action, object To)> Moves(object value) =>
    [
        .. ((System.Collections.IEnumerable)value.GetType().GetProperty("Moves")!.GetValue(value)!).Cast<System.Runtime.CompilerServices.ITuple>()
            .Select(move => (move[0]!, move[1]!, move[2]!)),
    ];

    private static IEnumerable<(string Name, object Value)> Procedures() =>
        from type in typeof(Procedure<,>).Assembly.GetExportedTypes()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Procedure<,>)
        select ($"{type.Name}.{property.Name}", property.GetValue(null)!);
}
