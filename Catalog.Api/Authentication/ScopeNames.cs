namespace Catalog.Api.Authentication;

/// <summary>The names of the scopes on the wire, separated by spaces. Source: RFC 6749 section 3.3.</summary>
public static class ScopeNames
{
    private static readonly (string Name, Scopes Scope)[] Known =
    [
        ("catalog.read", Scopes.Read),
        ("catalog.steward", Scopes.Steward),
        ("catalog.admin", Scopes.Admin),
        ("catalog.audit", Scopes.Audit),
    ];

    public static IEnumerable<string> All => Known.Select(known => known.Name);

    /// <summary>Reads one name; names are case-sensitive.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Scopes scope)
    {
        foreach (var known in Known)
        {
            if (name.SequenceEqual(known.Name))
            {
                scope = known.Scope;
                return true;
            }
        }

        scope = Scopes.None;
        return false;
    }

    /// <summary>Reads a list of names. Those that are not ours are left out: a token may serve several APIs.</summary>
    public static Scopes Parse(ReadOnlySpan<char> names)
    {
        var scopes = Scopes.None;
        foreach (var range in names.Split(' '))
        {
            if (TryParse(names[range], out var scope))
            {
                scopes |= scope;
            }
        }

        return scopes;
    }

    public static string Format(Scopes scopes) =>
        string.Join(' ', Known.Where(known => scopes.HasFlag(known.Scope)).Select(known => known.Name));
}
