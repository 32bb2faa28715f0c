using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Registers a system of a department.</summary>
internal sealed class RegisterSystem()
    : Mutation<RegisterSystemInput, SystemRow>("registerSystem", Scopes.Admin, RegisteredSystemType.TypeName, "系统接入: from the answer on, the system's tokens are known.")
{
    protected override void Ask(InputFields<RegisterSystemInput> fields)
    {
        fields.Require(input => input.ClientId, "String", "The client_id in its tokens, such as housing-fund-loans. It stays.");
        fields.Require(input => input.Name, "String", "名称");
        fields.Require(input => input.Department, "String", "The code of the department that it belongs to. It stays.");
        fields.RequireList(input => input.Scopes, "String", "What its tokens may be for: catalog.read, catalog.steward, catalog.admin; or catalog.audit, alone. Others that a token carries have no effect.");
        fields.Allow(input => input.IsTrustedOnly, "Boolean", "Whether it may run only operations that were registered for it.");
        fields.Allow(input => input.PublicKey, "String", "The only key that its tokens may be signed with, in PEM. Without it, those that the deployment trusts.");
        fields.Allow(input => input.Issuer, "String", "The only iss that its tokens may have. Without it, the one that the deployment trusts.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RegisterSystemInput input, MutationScope scope)
    {
        var check = new InputCheck();
        if (!ClientId.TryParse(input.ClientId, out _))
        {
            check.Fail("clientId", $"must look like housing-fund-loans, with {ClientId.MaxLength} characters at most");
        }

        var (key, thumbprint) = SystemCheck.Key(check, input.PublicKey);
        var row = new SystemRow
        {
            ClientId = input.ClientId,
            Name = check.Text("name", input.Name, SystemRow.MaxNameLength),
            Department = input.Department,
            Status = SystemProcedure.Value.Start,
            Scopes = SystemCheck.Scopes(check, input.Scopes),
            IsTrustedOnly = input.IsTrustedOnly == true,
            PublicKey = key,
            KeyThumbprint = thumbprint,
            Issuer = SystemCheck.Issuer(check, input.Issuer),
        };
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (!await scope.Context.Departments.AnyAsync(department => department.Code == input.Department, scope.Cancellation))
        {
            return GovernanceErrors.NotFound("department", input.Department);
        }

        if (await scope.Context.Systems.AnyAsync(system => system.ClientId == row.ClientId, scope.Cancellation))
        {
            return GovernanceErrors.AlreadyExists();
        }

        scope.Context.Systems.Add(row);
        return MutationOutcome.Of(row.ClientId);
    }

    protected override Task<SystemRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.Systems.AsNoTracking().SingleAsync(row => row.ClientId == key, cancellation);
}
