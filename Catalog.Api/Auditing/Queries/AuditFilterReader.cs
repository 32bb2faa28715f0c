using Catalog.Api.Auditing.Subjects;
using Catalog.Domain.Auditing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Reads what is asked of the audit's entries, and tells the operation's own entry who is looked up.</summary>
internal sealed class AuditFilterReader(SubjectHasher subjects, RequestTrail trail)
{
    /// <summary>The first thing that is wrong: where, and what must be there.</summary>
    public (string At, string Problem)? Fault { get; private set; }

    public AuditQuestion Read(AuditQuestion question, IDictionary<string, object?> where)
    {
        foreach (var (name, value) in where)
        {
            var at = $"where.{name}";
            if (value is not IDictionary<string, object?> { Count: > 0 } comparisons)
            {
                Refuse(at, "must be a comparison, such as { eq: … }");
                continue;
            }

            foreach (var (comparison, operand) in comparisons)
            {
                question = operand is null
                    ? Refuse(question, $"{at}.{comparison}", "takes no null")
                    : Read(question, name, comparison, operand, $"{at}.{comparison}");
            }
        }

        return question;
    }

    /// <summary>Looks a person or an organisation up.</summary>
    public AuditQuestion LookUp(AuditQuestion question, SubjectKind kind, string number, string at)
    {
        trail.Ask(kind, number);
        return question.Subject is null
            ? question with { Subject = subjects.Of(kind, number) }
            : Refuse(question, at, "stands beside another subject; ask for one at a time");
    }

    private AuditQuestion Read(AuditQuestion question, string name, string comparison, object operand, string at) => name switch
    {
        AuditFilterTypes.Time => question.Within(comparison, (string)operand),
        AuditFilterTypes.Node => question with { Node = Text(operand, AuditText.Node, at, "the name of a node, such as catalog-1") },
        AuditFilterTypes.Department => question with { Department = Text(operand, AuditText.Department, at, "the code of a department, such as public-security") },
        AuditFilterTypes.System => question with { System = Text(operand, AuditText.System, at, "the client_id of a system") },
        AuditFilterTypes.Purpose => question with { Purpose = (Purpose)operand },
        AuditFilterTypes.LegalBasis => question with { LegalBasis = Text(operand, AuditText.LegalBasis, at, "the code of a legal basis, such as LB-0001") },
        AuditFilterTypes.Item => question with { Item = Text(operand, AuditText.Item, at, "the code of an item, such as 1001001/000001-01") },
        AuditFilterTypes.Document => question with { Document = Text(operand, AuditText.Document, at, "a SHA-256 of 64 hexadecimal digits") },
        AuditFilterTypes.Trace => question with { Trace = Text(operand, AuditText.Trace, at, "a trace of 32 lower-case hexadecimal digits") },
        AuditFilterTypes.Person => LookUp(question, SubjectKind.NaturalPerson, (string)operand, at),
        AuditFilterTypes.LegalEntity => LookUp(question, SubjectKind.LegalEntity, (string)operand, at),
        AuditFilterTypes.Kind => Narrow(question, Members<EntryKind>(operand)),
        AuditFilterTypes.Outcome => Narrow(question, Members<OperationOutcome>(operand).SelectMany(OperationOutcomes.Kinds)),
        _ => throw new NotSupportedException($"The filter has no field {name}."),
    };

    private static AuditQuestion Narrow(AuditQuestion question, IEnumerable<EntryKind> kinds) => question with
    {
        Kinds = [.. kinds.Where(kind => question.Kinds?.Contains(kind) != false).Distinct().Order()],
    };

    private static IEnumerable<T> Members<T>(object operand) => operand is T one ? [one] : ((IEnumerable<object?>)operand).Cast<T>();

    private T? Text<T>(object operand, Func<string, T?> read, string at, string expected)
        where T : class
    {
        var value = read((string)operand);
        if (value is null)
        {
            Refuse(at, $"must be {expected}");
        }

        return value;
    }

    private AuditQuestion Refuse(AuditQuestion question, string at, string problem)
    {
        Refuse(at, problem);
        return question;
    }

    private void Refuse(string at, string problem) => Fault ??= (at, problem);
}
