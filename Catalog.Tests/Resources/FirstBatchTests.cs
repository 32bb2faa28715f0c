using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

public sealed class FirstBatchTests
{
    [Fact]
    public void FirstBatch_Should_BeACatalogue()
    {
        var result = new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1);

        Assert.Empty(result.Problems);
        Assert.Equal(33, result.Catalogue!.Resources.Count);
    }
}
