using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Registers a system otherwise than before.</summary>
internal sealed class ChangeSystem()
    : Mutation<ChangeSystemInput, SystemRow>("changeSystem", Scopes.Admin, RegisteredSystemType.TypeName, "系统变更: in force from the answer on, for tokens that were given before too. What is left out stays.")
{
    protected override void Ask(InputFields<ChangeSystemInput> fields)
    {
        fields.Require(input => input.ClientId, "String", "The client id of the system.");
        fields.RequireRevision(input => input.Revision);
        fields.Allow(input => input.Name, "String", "名称");
        fields.AllowList(input => input.Scopes, "String", "What its tokens may be for, in place of what it was.");
        fields.Allow(input => input.IsTrustedOnly, "Boolean", "Whether it may run only operations that were registered for it.");
        fields.Allow(input => input.PublicKey, "String", "The only key that its tokens may be signed with, in PEM; an empty text takes it away.");
        fields.Allow(input => input.Issuer, "String", "The only iss that its tokens may have; an empty text takes it away.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ChangeSystemInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var name = input.Name is null ? null : check.Text("name", input.Name, SystemRow.MaxNameLength);
        var scopes = input.Scopes is null ? null : SystemCheck.Scopes(check, input.Scopes);
        var (key, thumbprint) = SystemCheck.Key(check, input.PublicKey);
        var issuer = SystemCheck.Issuer(check, input.Issuer);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await scope.Context.Systems.FindAsync([input.ClientId], scope.Cancellation) is not { } system)
        {
            return GovernanceErrors.NotFound("system", input.ClientId);
        }

        if (system.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        system.Name = name ?? system.Name;
        system.Scopes = scopes ?? system.Scopes;
        system.IsTrustedOnly = input.IsTrustedOnly ?? system.IsTrustedOnly;
        (system.PublicKey, system.KeyThumbprint) = input.PublicKey is null ? (system.PublicKey, system.KeyThumbprint) : (key, thumbprint);
        system.Issuer = input.Issuer is null ? system.Issuer : issuer;
        return MutationOutcome.Of(system.ClientId);
    }

    protected override Task<SystemRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.Systems.AsNoTracking().SingleAsync(row => row.ClientId == key, cancellation);
}
