namespace Catalog.Tests.Conventions;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("No folder above the tests holds Catalog.slnx."),
        _ when File.Exists(Path.Combine(folder.FullName, "Catalog.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
