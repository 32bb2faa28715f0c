using System.Globalization;

namespace Catalog.Tests.Execution.Operations;

/// <summary>The variables of an operation in the making: with a value, with a default, with both, or with neither.</summary>
internal sealed class RandomVariables(Dice dice)
{
    private readonly List<Variable> _variables = [];
    private bool _isInside;

    public IReadOnlyList<Variable> All => _variables;

    /// <summary>The value, or a variable that has it.</summary>
    /// <param name="make">Makes the value. What it makes inside the value of a variable is no variable.</param>
    /// <param name="mayBeAbsent">Whether the variable may have neither value nor default.</param>
    public GivenValue Maybe(string type, Func<GivenValue> make, double probability, bool mayBeAbsent = true)
    {
        if (_isInside || !dice.Chance(probability))
        {
            return make();
        }

        _isInside = true;
        var (value, other) = (make(), make());
        _isInside = false;
        var name = string.Create(CultureInfo.InvariantCulture, $"v{_variables.Count}");
        _variables.Add(dice.Between(0, 9) switch
        {
            0 or 1 => new Variable(name, type, value.Literal(), null),
            2 => new Variable(name, type, other.Literal(), value.Json()),
            3 when mayBeAbsent && !type.EndsWith('!') => new Variable(name, type, null, null),
            _ => new Variable(name, type, null, value.Json()),
        });
        return new GivenValue.Variable(name);
    }
}
