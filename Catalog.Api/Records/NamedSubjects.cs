using Catalog.Api.Auditing;
using Catalog.Api.Documents;
using Catalog.Api.Planning;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Records;

/// <summary>
/// Tells the audit of the persons and organisations that an operation names, whether or not anything of them is allowed, is there or
/// is answered: by the numbers of its roots, and by the values of its filters and verifications that are such numbers. Some items
/// hold the number of whatever document a person has, as text: so it is the value that counts, not the type of its item.
/// </summary>
internal static class NamedSubjects
{
    public static void Tell(RequestTrail trail, OperationPlan plan, OperationVariables variables, IReadOnlyList<object?> inputs)
    {
        for (var i = 0; i < plan.Roots.Count; i++)
        {
            var number = plan.Roots[i] switch
            {
                OperationRoot.Subject subject => subject.Number,
                OperationRoot.Verification verification => verification.Number,
                _ => null,
            };
            if (number is not null)
            {
                trail.Ask(number.Kind, number.Value(variables));
            }
        }

        for (var i = 0; i < inputs.Count; i++)
        {
            Tell(trail, inputs[i]);
        }
    }

    private static void Tell(RequestTrail trail, object? input)
    {
        switch (input)
        {
            case string text:
                if (CitizenIdNumber.TryParse(text, out var number))
                {
                    trail.Ask(SubjectKind.NaturalPerson, number.Value);
                }

                // Digits alone can be both; whichever is meant is found then.
                if (UnifiedSocialCreditCode.TryParse(text, out var code))
                {
                    trail.Ask(SubjectKind.LegalEntity, code.Value);
                }

                break;
            case IReadOnlyList<object?> list:
                for (var i = 0; i < list.Count; i++)
                {
                    Tell(trail, list[i]);
                }

                break;
        }
    }
}
