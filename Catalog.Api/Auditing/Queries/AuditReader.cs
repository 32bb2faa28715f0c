using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using GraphQL;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The audit as one operation reads it. INVARIANT: each question is told to the operation's own entry before it is answered.</summary>
internal sealed class AuditReader
{
    /// <summary>The longest period of figures, in days.</summary>
    public const int MaxDays = 366;

    private readonly AuditIndex _index;
    private readonly SubjectHasher _subjects;
    private readonly OperationScope _scope;

    private AuditReader(AuditIndex index, SubjectHasher subjects, OperationScope scope)
    {
        _index = index;
        _subjects = subjects;
        _scope = scope;
    }

    public static AuditReader Of(IResolveFieldContext context) => new(
        context.RequestServices!.GetRequiredService<AuditIndex>(),
        context.RequestServices!.GetRequiredService<PseudonymKeeper>().Hasher,
        OperationScope.Of(context));

    public EntryConnection? Entries(IResolveFieldContext context)
    {
        var reader = new AuditFilterReader(_subjects, _scope.Trail);
        var question = new AuditQuestion(AuditType.Entries);
        if (context.Arguments!.TryGetValue(AuditType.Where, out var where) && where.Value is IDictionary<string, object?> conditions)
        {
            question = reader.Read(question, conditions);
        }

        return Connection(context, question, reader.Fault);
    }

    public EntryConnection? AccessLog(IResolveFieldContext context)
    {
        var reader = new AuditFilterReader(_subjects, _scope.Trail);
        var question = new AuditQuestion(AuditType.AccessLog);
        var (person, legalEntity) = (context.GetArgument<string?>(AuditFilterTypes.Person), context.GetArgument<string?>(AuditFilterTypes.LegalEntity));
        question = person is null ? question : reader.LookUp(question, SubjectKind.NaturalPerson, person, AuditFilterTypes.Person);
        question = legalEntity is null ? question : reader.LookUp(question, SubjectKind.LegalEntity, legalEntity, AuditFilterTypes.LegalEntity);
        question = context.GetArgument<string?>(AuditType.From) is { } from ? question.Within("gte", from) : question;
        question = context.GetArgument<string?>(AuditType.Until) is { } until ? question.Within("lt", until) : question;
        var fault = question.Subject is null ? (AuditFilterTypes.Person, "or 'legalEntity' must name whose access log is asked for") : reader.Fault;
        return Connection(context, question, fault);
    }

    public async Task<IndexedEntry?> EntryAsync(IResolveFieldContext context)
    {
        var (text, number) = (context.GetArgument<string>(AuditFilterTypes.Node), context.GetArgument<long>(AuditType.Number));
        if (AuditText.Node(text) is not { } node)
        {
            return Refuse<IndexedEntry>(context, AuditFilterTypes.Node, "must be the name of a node, such as catalog-1");
        }

        _scope.Trail.Ask(new AuditQuestion(AuditType.Entry) { Node = node, Number = number });
        var entry = await _index.FindAsync(node, number, context.CancellationToken);
        _scope.Trail.Count(entry is null ? 0 : 1);
        return entry;
    }

    public async Task<IEnumerable<DepartmentDay>?> FiguresAsync(IResolveFieldContext context)
    {
        var (from, until) = (Day(context, AuditType.From), Day(context, AuditType.Until));
        if (from == DateOnly.MinValue)
        {
            return Refuse<IEnumerable<DepartmentDay>>(context, AuditType.From, "must be a day that began in China within the calendar");
        }

        if (until <= from || until.DayNumber - from.DayNumber > MaxDays)
        {
            return Refuse<IEnumerable<DepartmentDay>>(context, AuditType.Until, $"must be later than 'from', by {MaxDays} days at most");
        }

        DepartmentCode? department = null;
        if (context.GetArgument<string?>(AuditFilterTypes.Department) is { } code && (department = AuditText.Department(code)) is null)
        {
            return Refuse<IEnumerable<DepartmentDay>>(context, AuditFilterTypes.Department, "must be the code of a department, such as public-security");
        }

        _scope.Trail.Ask(new AuditQuestion(AuditType.Figures) { From = ChinaTime.StartOf(from), Until = ChinaTime.StartOf(until), Department = department });
        return DepartmentDay.Of(await _index.FiguresAsync(from, until, department, context.CancellationToken));
    }

    public async Task<IReadOnlyList<IndexPosition>> PositionsAsync(IResolveFieldContext context)
    {
        _scope.Trail.Ask(new AuditQuestion(AuditType.Positions));
        return await _index.PositionsAsync(context.CancellationToken);
    }

    private EntryConnection? Connection(IResolveFieldContext context, AuditQuestion question, (string At, string Problem)? fault)
    {
        if (fault is var (at, problem))
        {
            return Refuse<EntryConnection>(context, at, problem);
        }

        var cursors = new EntryCursors(_scope.Served.AuditCursors, question);
        var (page, error) = EntryPageRequest.Read(context, cursors);
        if (page is null)
        {
            return Refuse<EntryConnection>(context, error!);
        }

        _scope.Trail.Ask(question);
        return new EntryConnection(_index, question.Filter(), page, cursors, _scope.Trail, context.CancellationToken);
    }

    private static DateOnly Day(IResolveFieldContext context, string argument) =>
        DateOnly.ParseExact(context.GetArgument<string>(argument), "O", null);

    private static T? Refuse<T>(IResolveFieldContext context, string at, string problem)
        where T : class => Refuse<T>(context, RequestErrors.FilterInvalid([], at, problem));

    private static T? Refuse<T>(IResolveFieldContext context, RequestError error)
        where T : class
    {
        context.Errors.Add(new KnownError(error) { Path = context.ResponsePath });
        return null;
    }
}
