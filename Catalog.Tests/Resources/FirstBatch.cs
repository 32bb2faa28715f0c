using Catalog.Api.Resources;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Resources;

/// <summary>The catalogue that ships with the program.</summary>
internal static class FirstBatch
{
    public static CatalogueVersion Catalogue { get; } =
        new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1).Catalogue!;

    public static TheoryData<string> TypeNames => [.. Catalogue.Resources.Select(resource => resource.TypeName)];

    public static TheoryData<string> TypeNamesAbout(SubjectKind subject) =>
        [.. Catalogue.Resources.Where(resource => resource.Subject == subject).Select(resource => resource.TypeName)];

    public static Resource Named(string chineseName) => Catalogue.Resources.Single(resource => resource.Name == chineseName);

    public static CodeList CodeList(string name) => Catalogue.CodeLists.Single(list => list.Name == name);
}
