using System.CommandLine;
using Catalog.Api.Resources;
using Catalog.Api.Schema;

namespace Catalog.Api.Commands;

/// <summary>schema export: writes the served schema of a fresh catalogue in the schema language.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; standard output unless given." };
        var export = new Command("export", "Writes the served schema in the schema language.") { output };
        export.SetAction(async (parsed, cancellation) =>
        {
            var result = new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1);
            if (result.Catalogue is null)
            {
                foreach (var problem in result.Problems)
                {
                    await Console.Error.WriteLineAsync(problem.ToString());
                }

                return 1;
            }

            var text = ServedSchema.Print(new CatalogueSchema(result.Catalogue, new ServiceCollection().BuildServiceProvider()));
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, text, cancellation);
            }
            else
            {
                await Console.Out.WriteAsync(text);
            }

            return 0;
        });
        return new Command("schema", "The served schema.") { export };
    }
}
