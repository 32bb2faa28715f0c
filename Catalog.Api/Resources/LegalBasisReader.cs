using Catalog.Domain.Sharing;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>Reads the legal bases that definition files declare.</summary>
internal sealed class LegalBasisReader(DefinitionLanguage language)
{
    public IReadOnlyDictionary<string, LegalBasis> Read(IEnumerable<DefinitionSource> sources)
    {
        var bases = new Dictionary<string, LegalBasis>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var extension in source.Document.Definitions.OfType<GraphQLSchemaExtension>())
            {
                language.CheckAll(extension, DirectiveLocation.Schema, source.Place);
                foreach (var directive in DefinitionLanguage.Applied(extension, "legalBasis"))
                {
                    Read(directive, source.Place, bases);
                }
            }
        }

        return bases;
    }

    private void Read(GraphQLDirective directive, DefinitionPlace place, Dictionary<string, LegalBasis> bases)
    {
        if (language.Read(directive, place) is not { } arguments)
        {
            return;
        }

        place = place.Within(arguments.Text("code"));
        if (!LegalBasisCode.TryParse(arguments.Text("code"), out var code))
        {
            place.Report(arguments.Node("code"), DefinitionCodes.CodeInvalid, "A legal basis has a code such as LB-0001: capitals and digits, in groups that dashes join.");
            return;
        }

        var from = arguments.OptionalDate("inForceFrom")!.Value;
        var until = arguments.OptionalDate("inForceUntil");
        if (until <= from)
        {
            place.Report(arguments.Node("inForceUntil"), DefinitionCodes.ArgumentInvalid, "It is in force up to, and without, 'inForceUntil', which must be later than 'inForceFrom'.");
            return;
        }

        var basis = new LegalBasis(
            code,
            arguments.Choice<LegalBasisKind>("kind"),
            arguments.Text("law"),
            arguments.Text("article"),
            arguments.Text("issuer"),
            new Period(ChinaTime.StartOf(from), until is { } end ? ChinaTime.StartOf(end) : null),
            arguments.Text("text"));
        if (!bases.TryAdd(code.Value, basis))
        {
            place.Report(directive, DefinitionCodes.CodeRepeated, "Another legal basis has this code.");
        }
    }
}
