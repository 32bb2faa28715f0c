using System.Text.RegularExpressions;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Breaks a document: its syntax, a name, a value, in a way that a number fixes.</summary>
internal static partial class FaultyText
{
    public static string Of(string document, int number)
    {
        var dice = new Dice(number);
        var names = Name().Matches(document);
        var name = names[dice.Between(0, names.Count - 1)];
        return dice.Between(0, 5) switch
        {
            0 => document.Remove(dice.Between(0, document.Length - 1), 1),
            // A name that is nearly one: what is suggested for it comes from the schema alone.
            1 => document.Insert(name.Index + name.Length, dice.Of("s", "x", "1")),
            2 => document.Remove(name.Index + name.Length - 1, 1),
            3 => document.Insert(name.Index, dice.Of("nothing ", "张三 ", "{ ", "@skip ", "... ")),
            4 => document.Insert(name.Index + name.Length, dice.Of("(nothing: 1)", "(first: \"a\")", " { nothing }", "(where: { name: { eq: 1 } })")),
            _ => document.Replace(name.Value, dice.Of(names).Value, StringComparison.Ordinal),
        };
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Name();
}
