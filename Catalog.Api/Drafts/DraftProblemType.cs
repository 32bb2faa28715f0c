using Catalog.Api.Schema;

namespace Catalog.Api.Drafts;

/// <summary>What stands against a draft, or what its publisher is to know, as the schema shows it.</summary>
internal sealed class DraftProblemType : MetadataType<DraftProblem>
{
    public const string TypeName = "DraftProblem";

    public DraftProblemType()
        : base(TypeName, "What stands against a draft, or what its publisher is to know.")
    {
        Show("code", Reference.Required("String"), "Its stable code; docs/errors.md describes each.", problem => problem.Code);
        Show("coordinate", Reference.Required("String"), "What it is about, such as HouseholdRegistration.name.", problem => problem.Coordinate);
        Show("message", Reference.Required("String"), "It in words.", problem => problem.Message);
        Show("line", Reference.To("Int"), "In the draft's text, from 1.", problem => problem.Line);
        Show("column", Reference.To("Int"), "In the line, from 1.", problem => problem.Column);
    }
}
