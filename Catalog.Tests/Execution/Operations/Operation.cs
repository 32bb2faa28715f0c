using System.Text.RegularExpressions;

namespace Catalog.Tests.Execution.Operations;

/// <summary>An operation with the values of its variables. Of fragments and variables, those are written that are used.</summary>
internal sealed partial record Operation(Piece Selection, IReadOnlyList<Fragment> Fragments, IReadOnlyList<Variable> Variables)
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    public string Document
    {
        get
        {
            var body = Body();
            var used = Used(body);
            return $"query Q{(used.Count == 0 ? "" : $"({string.Join(", ", used)})")} {Use} {body}";
        }
    }

    /// <summary>The values of the variables as a JSON object.</summary>
    public string Values => $"{{{string.Join(",", Used(Body()).Where(variable => variable.Value is not null).Select(variable => $"\"{variable.Name}\":{variable.Value}"))}}}";

    /// <summary>Operations with something less.</summary>
    public IEnumerable<Operation> Smaller()
    {
        foreach (var selection in Selection.Smaller())
        {
            yield return this with { Selection = selection };
        }

        for (var i = 0; i < Fragments.Count; i++)
        {
            foreach (var selection in Fragments[i].Selection.Smaller())
            {
                yield return this with { Fragments = [.. Fragments.Select((fragment, place) => place == i ? fragment with { Selection = selection } : fragment)] };
            }
        }

        for (var i = 0; i < Variables.Count; i++)
        {
            foreach (var value in Variables[i].Value?.Smaller() ?? [])
            {
                yield return this with { Variables = [.. Variables.Select((variable, place) => place == i ? variable with { Value = value } : variable)] };
            }
        }
    }

    public override string ToString() => $"{Document}\nvariables {Values}";

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex VariableName();

    private string Body()
    {
        var text = Selection.ToString();
        var missing = Fragments.ToList();
        while (missing.Find(fragment => Regex.IsMatch(text, $@"\.\.\.{fragment.Name}\b")) is { } used)
        {
            missing.Remove(used);
            text = $"{text} {used}";
        }

        return text;
    }

    private List<Variable> Used(string body)
    {
        var names = VariableName().Matches(body).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return [.. Variables.Where(variable => names.Contains(variable.Name))];
    }
}
