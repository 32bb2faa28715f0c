namespace Catalog.Api.Resources;

/// <summary>A folder of definition files, with the language in which they are written.</summary>
internal static class DefinitionFolder
{
    /// <summary>The folder that ships with the program: the city's first batch.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "FirstBatch");

    /// <summary>The language is the program's own, wherever the definitions come from.</summary>
    public static DefinitionLanguage Language { get; } =
        DefinitionLanguage.Parse(File.ReadAllText(Path.Combine(Default, DefinitionLanguage.FileName)));

    /// <summary>The definition files of a folder, in the order of their names.</summary>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    public static IReadOnlyList<DefinitionFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.graphql")
            .Where(path => Path.GetFileName(path) != DefinitionLanguage.FileName)
            .Order(StringComparer.Ordinal)
            .Select(path => new DefinitionFile(Path.GetFileName(path), File.ReadAllText(path))),
    ];
}
