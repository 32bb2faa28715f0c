namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Makes smaller operations of one: a part less, or a plainer one.</summary>
internal static class OperationShrinking
{
    public static IEnumerable<Operation> Smaller(Operation operation) =>
    [
        .. Smaller(operation.Selections, operation.Fragments).Select(selections => operation with { Selections = selections }),
        .. operation.Fragments.SelectMany((fragment, i) => Smaller(fragment.Children, operation.Fragments).Select(children =>
            operation with { Fragments = [.. operation.Fragments.Select((other, j) => i == j ? fragment with { Children = children } : other)] })),
        .. operation.Variables.Where(variable => (variable.Value ?? variable.Default) is not null).Select(variable => Inlined(operation, variable)),
        .. operation.Use is { OnDenied: not null } use ? [operation with { Use = use with { OnDenied = null } }] : Array.Empty<Operation>(),
        .. operation.Name is null ? [] : new[] { operation with { Name = null } },
    ];

    private static IEnumerable<IReadOnlyList<Selection>> Smaller(IReadOnlyList<Selection> selections, IReadOnlyList<Fragment> fragments)
    {
        for (var i = 0; i < selections.Count && selections.Count > 1; i++)
        {
            yield return [.. selections.Where((_, j) => i != j)];
        }

        for (var i = 0; i < selections.Count; i++)
        {
            foreach (var smaller in Smaller(selections[i], fragments))
            {
                yield return [.. selections.Take(i), .. smaller, .. selections.Skip(i + 1)];
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Selection>> Smaller(Selection selection, IReadOnlyList<Fragment> fragments)
    {
        if (selection.Conditions.Count > 0)
        {
            yield return [selection with { Conditions = [] }];
        }

        switch (selection)
        {
            case Selection.Inline inline:
                yield return inline.Children;
                break;
            case Selection.Spread spread:
                yield return fragments.First(fragment => fragment.Name == spread.Fragment).Children;
                break;
            case Selection.Field field:
                foreach (var smaller in Smaller(field, fragments))
                {
                    yield return [smaller];
                }

                break;
        }
    }

    private static IEnumerable<Selection.Field> Smaller(Selection.Field field, IReadOnlyList<Fragment> fragments)
    {
        if (field.Alias is not null)
        {
            yield return field with { Alias = null };
        }

        foreach (var (argument, i) in field.Arguments.Select((argument, i) => (argument, i)))
        {
            yield return field with { Arguments = [.. field.Arguments.Where((_, j) => i != j)] };
            foreach (var value in Smaller(argument.Value))
            {
                yield return field with { Arguments = [.. field.Arguments.Select((other, j) => i == j ? (other.Name, value) : other)] };
            }
        }

        foreach (var children in Smaller(field.Children, fragments))
        {
            yield return field with { Children = children };
        }
    }

    private static IEnumerable<Given> Smaller(Given value) => value switch
    {
        Given.Several several =>
        [
            .. several.Elements.Select((_, i) => new Given.Several([.. several.Elements.Where((_, j) => i != j)])),
            .. several.Elements.SelectMany((element, i) => Smaller(element).Select(smaller =>
                new Given.Several([.. several.Elements.Select((other, j) => i == j ? smaller : other)]))),
        ],
        Given.Fields fields =>
        [
            .. fields.Members.Select((_, i) => new Given.Fields([.. fields.Members.Where((_, j) => i != j)])),
            .. fields.Members.SelectMany((member, i) => Smaller(member.Value).Select(smaller =>
                new Given.Fields([.. fields.Members.Select((other, j) => i == j ? (other.Name, smaller) : other)]))),
        ],
        _ => [],
    };

    /// <summary>The operation with a variable's value in its place.</summary>
    private static Operation Inlined(Operation operation, OperationVariable variable)
    {
        var value = (variable.Value ?? variable.Default)!;
        return operation with
        {
            Use = operation.Use is null ? null : new UseStatement(In(operation.Use.Purpose), In(operation.Use.LegalBasis), operation.Use.OnDenied is { } onDenied ? In(onDenied) : null),
            Selections = [.. operation.Selections.Select(InSelection)],
            Fragments = [.. operation.Fragments.Select(fragment => fragment with { Children = [.. fragment.Children.Select(InSelection)] })],
            Variables = [.. operation.Variables.Where(other => other != variable)],
        };

        Given In(Given given) => given is Given.Variable { Name: var name } && name == variable.Name ? value : given;

        Selection InSelection(Selection selection)
        {
            var conditions = selection.Conditions.Select(condition => condition with { If = In(condition.If) }).ToList();
            return selection switch
            {
                Selection.Field field => field with
                {
                    Conditions = conditions,
                    Arguments = [.. field.Arguments.Select(argument => (argument.Name, In(argument.Value)))],
                    Children = [.. field.Children.Select(InSelection)],
                },
                Selection.Inline inline => inline with { Conditions = conditions, Children = [.. inline.Children.Select(InSelection)] },
                _ => selection with { Conditions = conditions },
            };
        }
    }
}
