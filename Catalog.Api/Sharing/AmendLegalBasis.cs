using Catalog.Api.Mutations;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>Tells that a law was amended: whoever rests on it has to show that it still carries what was approved.</summary>
internal sealed class AmendLegalBasis() : ChangeLegalBasis<AmendLegalBasisInput>(
    "amendLegalBasis", LegalBasisAction.Amend, "法定依据修订: from the day on, every use and grant that rests on it is suspended until it is approved anew, and the departments concerned have 15 working days to update their catalogues.")
{
    protected override void Ask(InputFields<AmendLegalBasisInput> fields)
    {
        base.Ask(fields);
        fields.Allow(input => input.NewText, "String", "What the article says from that day on.");
    }
}
