namespace Catalog.Api.Resources;

/// <summary>Puts definitions into the files of a version.</summary>
internal static class DefinitionMerge
{
    /// <summary>The files with others' definitions instead of theirs of the same keys; a file that says nothing any more is left out.</summary>
    public static IReadOnlyList<DefinitionFile> Put(IEnumerable<DefinitionFile> files, DefinitionFile added)
    {
        var keys = DefinitionPart.Of([added]).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return [.. files.Select(file => Without(file, keys)).OfType<DefinitionFile>(), added];
    }

    /// <summary>
    /// The files that are found, with what drafts have changed since they were found last. What both have changed is a problem: nobody
    /// but a steward can tell which is meant.
    /// </summary>
    /// <param name="earlier">As the files were found last.</param>
    /// <param name="inForce">With what drafts have changed.</param>
    public static IReadOnlyList<DefinitionFile> Follow(
        IReadOnlyList<DefinitionFile> earlier, IReadOnlyList<DefinitionFile> inForce, IReadOnlyList<DefinitionFile> found, out IReadOnlyList<DefinitionProblem> problems)
    {
        var (before, after) = (Texts(earlier), Texts(found));
        var faults = new List<DefinitionProblem>();
        var merged = found;
        foreach (var part in DefinitionPart.Of(inForce))
        {
            var (first, next) = (before.GetValueOrDefault(part.Key), after.GetValueOrDefault(part.Key));
            if (part.Text == first || part.Text == next)
            {
                continue;
            }

            if (first == next)
            {
                merged = Put(merged, new DefinitionFile(part.File.Name, OfFile(merged, part)));
                continue;
            }

            faults.Add(new DefinitionProblem(part.File.Name, 1, 1, part.Key, DefinitionCodes.Conflict, "Both the definition files and a draft that was published have changed it. Bring the file to what is in force, or draft the change."));
        }

        problems = faults;
        return merged;
    }

    // Parts of one draft stand in one file.
    private static string OfFile(IReadOnlyList<DefinitionFile> files, DefinitionPart part) =>
        files.FirstOrDefault(file => file.Name == part.File.Name) is { } known && DefinitionPart.Of([known]).All(other => other.Key != part.Key)
            ? $"{known.Text}\n\n{part.Text}\n"
            : part.Text;

    private static Dictionary<string, string> Texts(IEnumerable<DefinitionFile> files) =>
        DefinitionPart.Of(files).GroupBy(part => part.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);

    private static DefinitionFile? Without(DefinitionFile file, HashSet<string> keys)
    {
        var parts = DefinitionPart.Of([file]);
        var text = parts.Count > 0 ? parts[0].File.Text : file.Text;
        foreach (var part in parts.Where(part => keys.Contains(part.Key)).Reverse())
        {
            text = text.Remove(part.Start, part.Text.Length);
        }

        return parts.All(part => keys.Contains(part.Key)) ? null : file with { Text = text };
    }
}
