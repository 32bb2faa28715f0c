using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

/// <summary>A definition file with one fault, and the one problem that reading it must report.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Message">What the message must say.</param>
/// <param name="Marked">The text, with a <see cref="Marker"/> before the character at which the problem is.</param>
public sealed record FaultyDefinition(string Code, string Name, string Coordinate, string Message, string Marked)
{
    public const char Marker = '▶';

    public const string FileName = "faulty.graphql";

    public DefinitionFile File => new(FileName, Marked.Replace(Marker.ToString(), string.Empty, StringComparison.Ordinal));

    public int Line => Marked.Split(Marker)[0].Split('\n').Length;

    public int Column => Marked.Split(Marker)[0].Split('\n')[^1].Length + 1;

    /// <summary>A resource whose only fault is in one of its items; LB-0001 is a law, LB-0002 a city's policy.</summary>
    public static FaultyDefinition OfItem(string code, string name, string coordinate, string message, string items) =>
        new(code, name, coordinate, message, $$"""
            {{Definitions.Head}}
            type Register @resource({{Definitions.Arguments}}) {
            {{items}}
            }
            extend schema {{Definitions.Basis}} {{Definitions.LocalBasis}}
            """);

    /// <summary>A resource with one item, whose only fault is in its arguments.</summary>
    public static FaultyDefinition OfResource(string code, string name, string coordinate, string message, string arguments) =>
        new(code, name, coordinate, message, $$"""
            {{Definitions.Head}}
            type Register @resource({{arguments}}) {
              {{Definitions.Item}}
            }
            """);

    /// <summary>A code list whose only fault is in its values.</summary>
    public static FaultyDefinition OfValues(string code, string name, string coordinate, string message, string values) =>
        new(code, name, coordinate, message, $$"""
            {{Definitions.Register}}
            "颜色" enum Colour @codeList(standard: "GB/T 1") {
            {{values}}
            }
            """);

    /// <summary>A catalogue whose only fault is in a legal basis.</summary>
    public static FaultyDefinition OfBasis(string code, string name, string coordinate, string message, string bases) =>
        new(code, name, coordinate, message, $"""
            {Definitions.Register}
            extend schema {bases}
            """);
}
