using Catalog.Api.Documents;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Planning;

/// <summary>The identity number or credit code that names the subject of a root field.</summary>
internal sealed record SubjectNumber(ArgumentSource Source, SubjectKind Kind)
{
    /// <summary>The number in its one form, which a literal need not be in.</summary>
    public string Value(OperationVariables variables)
    {
        var text = (string?)Source.Value(variables);
        return (Kind == SubjectKind.NaturalPerson
            ? CitizenIdNumber.TryParse(text, out var number) ? number.Value : null
            : UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null)
            ?? throw new InvalidOperationException("Validation let a value through that is no number of a subject.");
    }
}
