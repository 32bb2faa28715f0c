namespace Catalog.Domain.Supply;

/// <summary>Finds the name that was meant.</summary>
public static class NearestName
{
    private const int MaxLength = 64;

    /// <returns>The one name that differs by few letters; null where none does, or several do.</returns>
    public static string? Of(string given, IEnumerable<string> names)
    {
        if (given.Length is 0 or > MaxLength)
        {
            return null;
        }

        var allowed = given.Length <= 3 ? 1 : Math.Max(2, given.Length / 3);
        var near = names.Select(name => (Name: name, Distance: Distance(given, name))).Where(each => each.Distance <= allowed).OrderBy(each => each.Distance).Take(2).ToList();
        return near.Count == 1 || (near.Count == 2 && near[0].Distance < near[1].Distance) ? near[0].Name : null;
    }

    /// <summary>How many letters are to be changed, put in or left out; capitals count as small letters.</summary>
    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
