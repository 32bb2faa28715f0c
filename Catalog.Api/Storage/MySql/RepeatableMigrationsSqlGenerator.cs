using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Pomelo.EntityFrameworkCore.MySql.Migrations;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Writes migrations so that what is there already is left as it is: on these servers each statement that makes a table or a column
/// commits by itself, so a program that dies while migrating leaves a part, and the next one begins again.
/// </summary>
internal sealed partial class RepeatableMigrationsSqlGenerator(
    MigrationsSqlGeneratorDependencies dependencies, IServiceProvider services) : IMigrationsSqlGenerator
{
    // Made by the container: what its constructor takes is Pomelo's own.
    private readonly MySqlMigrationsSqlGenerator _generator = ActivatorUtilities.CreateInstance<MySqlMigrationsSqlGenerator>(services);

    public IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. _generator.Generate(operations, model, options).Select(Repeatable)];

    private MigrationCommand Repeatable(MigrationCommand command)
    {
        var text = CreateIndex().Replace(command.CommandText, "CREATE $1INDEX IF NOT EXISTS ");
        text = CreateTable().Replace(text, "CREATE TABLE IF NOT EXISTS ");
        text = AddColumn().Replace(text, "$1ADD COLUMN IF NOT EXISTS `");
        text = AddForeignKey().Replace(text, "$1ADD CONSTRAINT $2 FOREIGN KEY IF NOT EXISTS ");
        text = Insert().Replace(text, "INSERT IGNORE INTO ");
        return new MigrationCommand(
            dependencies.CommandBuilderFactory.Create().Append(text).Build(),
            dependencies.CurrentContext.Context,
            dependencies.Logger,
            command.TransactionSuppressed);
    }

    // The table of EF Core's own history, of which Pomelo says so itself, is left out.
    [GeneratedRegex("^CREATE TABLE (?!IF |`__EF)", RegexOptions.Multiline)]
    private static partial Regex CreateTable();

    [GeneratedRegex("^CREATE (UNIQUE |)INDEX (?!IF )", RegexOptions.Multiline)]
    private static partial Regex CreateIndex();

    [GeneratedRegex("^(ALTER TABLE `[^`]+` )ADD (?:COLUMN )?`", RegexOptions.Multiline)]
    private static partial Regex AddColumn();

    [GeneratedRegex("^(ALTER TABLE `[^`]+` )ADD CONSTRAINT (`[^`]+`) FOREIGN KEY (?!IF )", RegexOptions.Multiline)]
    private static partial Regex AddForeignKey();

    [GeneratedRegex("^INSERT INTO ", RegexOptions.Multiline)]
    private static partial Regex Insert();
}
