using System.Reflection;
using System.Text.RegularExpressions;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Drafts;
using Catalog.Api.Errors;
using Catalog.Api.Resources;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Conventions;

public sealed partial class ConventionTests
{
    [Fact]
    public void Domain_Should_ReferenceNoPackage()
    {
        Assert.All(typeof(Resource).Assembly.GetReferencedAssemblies(), reference =>
            Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Schema_Should_EqualTheFile_When_TheCatalogueIsFresh()
    {
        var catalogue = new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1).Catalogue!;
        var served = ServedSchema.Print(new CatalogueSchema(catalogue, new ServiceCollection().BuildServiceProvider()));

        Assert.Equal(Repository.Read("schema.graphql"), served);
    }

    [Fact]
    public void ErrorCodes_Should_StandInTheDocument_When_Defined()
    {
        var document = Repository.Read("docs", "errors.md");

        Assert.All(Codes(), code => Assert.Contains($"`{code}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Sqlite_Should_BeNamedInStorageAlone()
    {
        var named = Sources()
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Storage{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && File.ReadAllText(path).Contains("Sqlite", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(Repository.Root, path));

        Assert.Empty(named);
    }

    // Only what SaveChangesAsync saves is counted as a new version of the access book, which every node follows.
    [Fact]
    public void AccessTables_Should_ChangeBySavingAlone()
    {
        var tables = typeof(CatalogContext).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(CatalogContext)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType.IsGenericType)
            .ToLookup(property => property.PropertyType.GenericTypeArguments[0].IsAssignableTo(typeof(IAccessRow)), property => property.Name);
        var changes = Sources()
            // Locks rows by giving them what they have.
            .Where(path => Path.GetFileName(path) != "SupplyStanding.cs")
            .SelectMany(path => BulkChange().Matches(File.ReadAllText(path)), (path, match) => (Path: Path.GetRelativePath(Repository.Root, path), match.Value))
            .ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.True(
            tables[false].Any(table => Names(change.Value, table)) && !tables[true].Any(table => Names(change.Value, table)),
            $"{change.Path} may change rows without saving them: {change.Value}"));

        static bool Names(string change, string table) => Regex.IsMatch(change, $@"\b{table}\b");
    }

    [Fact]
    public void PublicTypes_Should_HaveASentence()
    {
        foreach (var assembly in new[] { typeof(Resource).Assembly, typeof(DefinitionReader).Assembly })
        {
            var documented = File.ReadAllText(Path.ChangeExtension(assembly.Location, ".xml"));
            Assert.All(
                assembly.GetExportedTypes().Where(type => !type.IsNested && type.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true),
                type => Assert.Contains($"\"T:{type.FullName}\"", documented, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "Catalog.Api"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // The statement up to the call: it is to name the table that it changes.
    [GeneratedRegex(@"[^;{}]*\.\s*Execute(Update|Delete)(Async)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex BulkChange();

    private static IEnumerable<string> Codes()
    {
        foreach (var type in new[] { typeof(ErrorCodes), typeof(DefinitionCodes), typeof(DraftCodes), typeof(CatalogueUnreadableException), typeof(DatabaseProblem), typeof(AccessBookUnavailableException) })
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string)))
            {
                yield return (string)field.GetRawConstantValue()!;
            }
        }

        foreach (var property in typeof(TokenRefusal).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            yield return ((TokenRefusal)property.GetValue(null)!).Code;
        }

        yield return TokenRefusal.ClaimMissing("sub").Code;
        foreach (var reason in Enum.GetValues<DenialReason>())
        {
            yield return WireName.Of(reason);
        }
    }
}
