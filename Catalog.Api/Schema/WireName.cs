using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalog.Api.Schema;

/// <summary>The names of the domain's enumerations on the wire and in the database: SCREAMING_SNAKE_CASE.</summary>
public static partial class WireName
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, Enum>> ByName = new();
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <exception cref="ArgumentException">It is not one of the enumeration's values: none at all, or several together.</exception>
    public static string Of(Enum value) => Names.GetOrAdd(value, static value => Enum.IsDefined(value.GetType(), value)
        ? Screaming(value.ToString())
        : throw new ArgumentException($"{value.GetType().Name} has no one name for {value:D}.", nameof(value)));

    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum
    {
        var found = ByName.GetOrAdd(typeof(T), Read).TryGetValue(name, out var boxed);
        value = found ? (T)boxed! : default;
        return found;
    }

    private static FrozenDictionary<string, Enum> Read(Type type) =>
        Enum.GetValues(type).Cast<Enum>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    private static string Screaming(string name) => WordStart().Replace(name, "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
