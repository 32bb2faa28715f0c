using System.Collections.Frozen;

namespace Catalog.Domain.Procedures;

/// <summary>
/// A procedure as an explicit value: where a matter can stand, what can be done there, and where that leads. INVARIANT: what is not
/// listed is forbidden.
/// </summary>
public sealed class Procedure<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly FrozenDictionary<(TState, TAction), TState> _moves;

    /// <exception cref="ArgumentException">An action leads from one state to two.</exception>
    public Procedure(TState start, params IReadOnlyList<(TState From, TAction Action, TState To)> moves)
    {
        Start = start;
        Moves = moves;
        _moves = moves.ToFrozenDictionary(move => (move.From, move.Action), move => move.To);
    }

    public TState Start { get; }

    public IReadOnlyList<(TState From, TAction Action, TState To)> Moves { get; }

    /// <summary>Where an action leads; null where it is forbidden.</summary>
    public TState? Next(TState from, TAction action) => _moves.TryGetValue((from, action), out var to) ? to : null;

    public IEnumerable<TAction> ActionsIn(TState state) => Moves.Where(move => move.From.Equals(state)).Select(move => move.Action);

    /// <summary>Whether nothing can be done any more.</summary>
    public bool IsFinal(TState state) => !ActionsIn(state).Any();
}
