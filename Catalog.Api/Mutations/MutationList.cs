using System.Collections.Frozen;
using Catalog.Api.Agreements;
using Catalog.Api.Authentication;
using Catalog.Api.Departments;
using Catalog.Api.Sharing;

namespace Catalog.Api.Mutations;

/// <summary>All mutations, in the order in which the schema lists them.</summary>
internal static class MutationList
{
    public static IReadOnlyList<IMutation> All { get; } =
    [
        new SuspendSystem(),
        new ResumeSystem(),
        new RegisterDepartment(),
        new ChangeDepartmentContact(),
        new SuspendDepartment(),
        new ResumeDepartment(),
        new RegisterSystem(),
        new ChangeSystem(),
        new RegisterLegalBasis(),
        new RepealLegalBasis(),
        new AmendLegalBasis(),
        new ProposeAgreement(),
        new SignAgreement(),
        new TerminateAgreement(),
    ];

    private static readonly FrozenDictionary<string, Scopes> Rights = All.ToFrozenDictionary(mutation => mutation.Name, mutation => mutation.Right, StringComparer.Ordinal);

    /// <summary>The scopes of which a field of the mutation needs one; null for a field that changes nothing.</summary>
    public static Scopes? RightOf(string field) => Rights.TryGetValue(field, out var right) ? right : null;
}
