using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Agreements;

/// <summary>Proposes a confidentiality agreement, signed by one of its parties. Source: article 18 of the city's rules.</summary>
internal sealed partial class ProposeAgreement()
    : Mutation<ProposeAgreementInput, AgreementRow>(
        "proposeAgreement", Scopes.Steward | Scopes.Admin, AgreementType.TypeName, "拟定保密协议: signed by one party; nothing rests on it until the other signs, too.")
{
    protected override void Ask(InputFields<ProposeAgreementInput> fields)
    {
        fields.Require(input => input.Provider, "String", "The code of the providing department.");
        fields.Require(input => input.Consumer, "String", "The code of the using department.");
        fields.Require(input => input.TextHash, "String", "SHA-256 of the text that is signed, in lower-case hexadecimal.");
        fields.Require(input => input.TextReference, "String", "Where the text is kept, such as its number in the files.");
        fields.Require(input => input.From, "Date", "The first day on which it holds, by the time of China.");
        fields.Allow(input => input.Until, "Date", "The first day on which it does not hold any more.");
        fields.Require(input => input.Signatory, "String", "Who signed for the proposing party.");
        fields.Allow(input => input.Party, nameof(AgreementParty), "Which party that is; needed of the office where it is neither of them.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ProposeAgreementInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var party = Party(input, scope, check);
        var (reference, signatory) = (check.Text("textReference", input.TextReference, AgreementRow.MaxReferenceLength), check.Text("signatory", input.Signatory, AgreementRow.MaxSignatoryLength));
        var period = Period(input, scope.Now, check);
        if (!Hash().IsMatch(input.TextHash))
        {
            check.Fail("textHash", "must be SHA-256 in lower-case hexadecimal, which has 64 characters");
        }

        if (check.Fault is { } fault)
        {
            return fault;
        }

        foreach (var department in new[] { input.Provider, input.Consumer })
        {
            if (!await scope.Context.Departments.AnyAsync(row => row.Code == department, scope.Cancellation))
            {
                return GovernanceErrors.NotFound("department", department);
            }
        }

        if (party is null)
        {
            return GovernanceErrors.OtherDepartment();
        }

        var exists = await scope.Context.Agreements.AnyAsync(
            row => row.Provider == input.Provider && row.Consumer == input.Consumer && row.From == period!.From && row.Status != AgreementStatus.Terminated, scope.Cancellation);
        if (exists)
        {
            return GovernanceErrors.AlreadyExists();
        }

        var isProvider = party == AgreementParty.Provider;
        var agreement = new AgreementRow
        {
            Provider = input.Provider,
            Consumer = input.Consumer,
            TextHash = input.TextHash,
            TextReference = reference,
            ProposedBy = scope.Caller.ClientId.Value,
            From = period!.From,
            Until = period.Until,
            Status = AgreementProcedure.Value.Start,
            ProviderSignatory = isProvider ? signatory : null,
            ProviderSignedAt = isProvider ? scope.Now : null,
            ConsumerSignatory = isProvider ? null : signatory,
            ConsumerSignedAt = isProvider ? null : scope.Now,
        };
        scope.Context.Agreements.Add(agreement);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        scope.Notify(NotificationKind.AgreementProposed, isProvider ? agreement.Consumer : agreement.Provider, Matter.Of(MatterKind.Agreement, agreement.Id));
        return MutationOutcome.Of(agreement.Id);
    }

    protected override Task<AgreementRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        AgreementSearch.ReadAsync(key, context, cancellation);

    /// <summary>Who proposes; null where it is neither of them, and not the office for one of them.</summary>
    private static AgreementParty? Party(ProposeAgreementInput input, MutationScope scope, InputCheck check)
    {
        if (input.Provider == input.Consumer)
        {
            check.Fail("consumer", "must be another department than the provider");
        }

        AgreementParty? own = scope.Department.Value == input.Provider ? AgreementParty.Provider
            : scope.Department.Value == input.Consumer ? AgreementParty.Consumer
            : null;
        if (own is null && scope.IsAdmin)
        {
            if (input.Party is null)
            {
                check.Fail("party", "must say which of the parties has signed");
            }

            return input.Party;
        }

        if (own is not null && input.Party is not null && input.Party != own)
        {
            check.Fail("party", "is not the asking department");
        }

        return own;
    }

    private static Period? Period(ProposeAgreementInput input, DateTimeOffset now, InputCheck check)
    {
        var from = ChinaTime.StartOf(InputCheck.Day(input.From));
        var until = input.Until is null ? (DateTimeOffset?)null : ChinaTime.StartOf(InputCheck.Day(input.Until));
        if (until <= from || until <= now)
        {
            check.Fail("until", string.Create(CultureInfo.InvariantCulture, $"must be a day to come, after {input.From}"));
            return null;
        }

        return new Period(from, until);
    }

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
