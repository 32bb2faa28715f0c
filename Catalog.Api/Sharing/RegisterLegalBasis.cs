using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>Enters a legal basis in the register.</summary>
internal sealed class RegisterLegalBasis()
    : Mutation<RegisterLegalBasisInput, LegalBasisRow>(
        "registerLegalBasis", Scopes.Steward | Scopes.Admin, RegisteredLegalBasisType.TypeName, "登记法定依据: uses can be applied for on it.")
{
    protected override void Ask(InputFields<RegisterLegalBasisInput> fields)
    {
        fields.Require(input => input.Code, "String", "Its code, such as LB-0006. It stays.");
        fields.Require(input => input.Kind, nameof(LegalBasisKind), "The rank of the text.");
        fields.Require(input => input.Law, "String", "Name of the law, regulation or policy.");
        fields.Require(input => input.Article, "String", "条");
        fields.Require(input => input.Issuer, "String", "发布机关");
        fields.Require(input => input.Text, "String", "What it says.");
        fields.Require(input => input.InForceFrom, "Date", "施行日: the first day on which it is in force.");
        fields.Allow(input => input.InForceUntil, "Date", "The first day on which it is not in force any more.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RegisterLegalBasisInput input, MutationScope scope)
    {
        var check = new InputCheck();
        if (!LegalBasisCode.TryParse(input.Code, out var code))
        {
            check.Fail("code", $"must look like LB-0006, with {LegalBasisCode.MaxLength} characters at most");
        }

        var row = new LegalBasisRow
        {
            Code = input.Code,
            Kind = input.Kind,
            Law = check.Text("law", input.Law, LegalBasisRow.MaxLawLength),
            Article = check.Text("article", input.Article, LegalBasisRow.MaxArticleLength),
            Issuer = check.Text("issuer", input.Issuer, LegalBasisRow.MaxIssuerLength),
            Text = check.Text("text", input.Text, LegalBasisRow.MaxTextLength),
            InForceFrom = ChinaTime.StartOf(InputCheck.Day(input.InForceFrom)),
            InForceUntil = input.InForceUntil is null ? null : ChinaTime.StartOf(InputCheck.Day(input.InForceUntil)),
            Status = LegalBasisProcedure.Value.Start,
        };
        if (row.InForceUntil <= row.InForceFrom)
        {
            check.Fail("inForceUntil", "must be a day after the first on which it is in force");
        }

        if (check.Fault is { } fault)
        {
            return fault;
        }

        var isKnown = scope.Catalogue.LegalBases.Any(basis => basis.Code == code)
            || await scope.Context.LegalBases.AnyAsync(other => other.Code == row.Code, scope.Cancellation);
        if (isKnown)
        {
            return GovernanceErrors.AlreadyExists();
        }

        scope.Context.LegalBases.Add(row);
        return MutationOutcome.Of(row.Code);
    }

    protected override Task<LegalBasisRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.LegalBases.AsNoTracking().SingleAsync(row => row.Code == key, cancellation);
}
