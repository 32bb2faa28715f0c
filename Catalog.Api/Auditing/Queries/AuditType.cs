using Catalog.Api.Schema;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The audit as the schema shows it.</summary>
internal sealed class AuditType : MetadataType<AuditReader>
{
    public const string Entries = "entries";
    public const string Entry = "entry";
    public const string AccessLog = "accessLog";
    public const string Figures = "figures";
    public const string Positions = "positions";
    public const string Where = "where";
    public const string From = "from";
    public const string Until = "until";
    public const string Number = "number";

    public AuditType()
        : base(AuditTypes.Audit, "审计: the entries of all nodes, by an index that follows them within moments.")
    {
        Ask(
            Entries,
            Reference.To(AuditTypes.Connection(AuditTypes.Entry)),
            "The entries, the newest first.",
            (audit, context) => Task.FromResult<object?>(audit.Entries(context)),
            [Argument(Where, AuditFilterTypes.Filter, "What must hold of an entry."), .. ConnectionArguments.Create("entries")]);
        Ask(
            Entry,
            Reference.To(AuditTypes.Entry),
            "An entry by its place in its node's chain; null where the index has none there.",
            async (audit, context) => await audit.EntryAsync(context),
            [Required(AuditFilterTypes.Node, "String", "The node that wrote it."), Required(Number, "Long", "Its number, which counts from 1 on each node.")]);
        Ask(
            AccessLog,
            Reference.To(AuditTypes.Connection(AuditTypes.AccessLogEntry)),
            "访问记录: who asked for a person, or for an organisation, the newest first. It is what the person can be told; the look-up becomes part of it.",
            (audit, context) => Task.FromResult<object?>(audit.AccessLog(context)),
            [
                Argument(AuditFilterTypes.Person, nameof(Domain.Subjects.CitizenIdNumber), "The person; else 'legalEntity'."),
                Argument(AuditFilterTypes.LegalEntity, nameof(Domain.Subjects.UnifiedSocialCreditCode), "The organisation; else 'person'."),
                Argument(From, nameof(CatalogueScalars.Timestamp), "The first moment."),
                Argument(Until, nameof(CatalogueScalars.Timestamp), "The first moment after."),
                .. ConnectionArguments.Create("entries"),
            ]);
        Ask(
            Figures,
            Reference.OptionalList(AuditTypes.Figures),
            "By day and department, the newest day first; a department that asked nothing on a day is left out.",
            async (audit, context) => await audit.FiguresAsync(context),
            [
                Required(From, "Date", "The first day, in China."),
                Required(Until, "Date", $"The first day after, {AuditReader.MaxDays} days later at most."),
                Argument(AuditFilterTypes.Department, "String", "Code of the one department that is asked for."),
            ]);
        Ask(
            Positions,
            Reference.OptionalList(AuditTypes.Position),
            "How far the index has followed each node: what is behind that place is not found yet.",
            async (audit, context) => await audit.PositionsAsync(context),
            []);
    }

    private void Ask(string name, IGraphType type, string description, Func<AuditReader, IResolveFieldContext, Task<object?>> answer, QueryArgument[] arguments) =>
        Field(name, type).Description(description).Arguments(arguments).ResolveAsync(context => answer(context.Source, context));

    private static QueryArgument Argument(string name, string type, string description) => new(Reference.To(type)) { Name = name, Description = description };

    private static QueryArgument Required(string name, string type, string description) => new(Reference.Required(type)) { Name = name, Description = description };
}
