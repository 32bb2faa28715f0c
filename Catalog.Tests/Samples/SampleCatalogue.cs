using Catalog.Api.Resources;
using Catalog.Api.Samples;
using Catalog.Domain.Resources;

namespace Catalog.Tests.Samples;

/// <summary>The first batch, and the sample data that the tests look at.</summary>
internal static class SampleCatalogue
{
    public static CatalogueVersion Version { get; } =
        new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1).Catalogue!;

    private static readonly Lazy<IReadOnlyList<SampleRecord>> Made = new(() => Records(new SampleSettings(4_000, 600, 1_500)));

    /// <summary>A sample large enough that rare things occur.</summary>
    public static IReadOnlyList<SampleRecord> All => Made.Value;

    public static IReadOnlyList<SampleRecord> Records(SampleSettings settings) => [.. SampleRecords.BySubject(Version, settings).SelectMany(rows => rows)];

    public static IEnumerable<SampleRecord> Of(string typeName) => All.Where(record => record.Resource.TypeName == typeName);

    public static object? Value(this SampleRecord record, string field)
    {
        var position = record.Resource.Items.ToList().FindIndex(item => item.Field == field);
        return position >= 0 ? record.Values[position] : throw new ArgumentException($"{record.Resource.TypeName} has no {field}.", nameof(field));
    }

    public static string? Text(this SampleRecord record, string field) => (string?)record.Value(field);

    public static DateOnly? Date(this SampleRecord record, string field) =>
        record.Text(field) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;
}
