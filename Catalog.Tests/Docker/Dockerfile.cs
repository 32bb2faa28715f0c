using System.Text.Json;
using System.Text.RegularExpressions;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Docker;

/// <summary>The image's instructions, as far as they can be followed without a container engine.</summary>
internal sealed class Dockerfile
{
    private readonly IReadOnlyList<(string Stage, string Name, string Arguments)> _instructions;

    private Dockerfile(IReadOnlyList<(string Stage, string Name, string Arguments)> instructions) => _instructions = instructions;

    /// <summary>What is copied from the repository into the stage that builds: sources, and the folder they go to.</summary>
    public IEnumerable<(IReadOnlyList<string> Sources, string Target)> Copies => In("build", "COPY")
        .Select(arguments => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(words => ((IReadOnlyList<string>)words[..^1], words[^1]));

    /// <summary>The commands of the .NET SDK that the stage that builds runs.</summary>
    public IEnumerable<string> Builds => In("build", "RUN").Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal));

    public IReadOnlyDictionary<string, string> Environment => In("final", "ENV")
        .SelectMany(text => Regex.Matches(text, "(\\w+)=(\"[^\"]*\"|\\S+)"))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'), StringComparer.Ordinal);

    public string User => In("final", "USER").Single();

    public IReadOnlyList<string> EntryPoint => JsonSerializer.Deserialize<string[]>(In("final", "ENTRYPOINT").Single())!;

    public IReadOnlyList<string> HealthCheck =>
        JsonSerializer.Deserialize<string[]>(In("final", "HEALTHCHECK").Single().Split(" CMD ")[1])!;

    public static async Task<Dockerfile> ReadAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker", "Dockerfile"));
        var instructions = new List<(string, string, string)>();
        var stage = string.Empty;
        var lines = Regex.Replace(text, "\\\\\n\\s*", string.Empty + " ").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines.Where(line => !line.StartsWith('#')))
        {
            var (name, arguments) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            stage = name == "FROM" ? arguments.EndsWith(" AS build", StringComparison.Ordinal) ? "build" : "final" : stage;
            instructions.Add((stage, name, arguments));
        }

        return new Dockerfile(instructions);
    }

    private IEnumerable<string> In(string stage, string name) => _instructions
        .Where(instruction => instruction.Stage == stage && instruction.Name == name).Select(instruction => instruction.Arguments);
}
