using System.Collections.Frozen;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The approved uses, by system, purpose and legal basis.</summary>
internal sealed class UseIndex
{
    private readonly FrozenDictionary<(ClientId, Purpose, LegalBasisCode), ApprovedUses> _approved;
    private readonly FrozenSet<(ClientId, LegalBasisCode)> _currentBases;
    private readonly FrozenSet<(ClientId, Purpose)> _currentPurposes;

    public UseIndex(IReadOnlyList<Use> uses, DateTimeOffset moment)
    {
        // A number that is given twice is ambiguous whatever the standing of those who bear it.
        var repeated = RepeatedKeys.Of(uses, use => use.Id);
        var approved = uses.Where(use => use.Status == UseStatus.Approved).ToList();
        _approved = approved
            .GroupBy(use => (use.System, use.Purpose, use.LegalBasis))
            .ToFrozenDictionary(group => group.Key, group => new ApprovedUses(group, moment, repeated));

        var current = approved.Where(use => use.Period.Contains(moment)).ToList();
        _currentBases = current.Select(use => (use.System, use.LegalBasis)).ToFrozenSet();
        _currentPurposes = current.Select(use => (use.System, use.Purpose)).ToFrozenSet();
    }

    public ApprovedUses? Find(ClientId system, DeclaredUse use) =>
        _approved.GetValueOrDefault((system, use.Purpose, use.LegalBasis));

    /// <summary>Whether the system has a current use on that legal basis, for whatever purpose.</summary>
    public bool IsCurrent(ClientId system, LegalBasisCode basis) => _currentBases.Contains((system, basis));

    /// <summary>Whether the system has a current use for that purpose, on whatever legal basis.</summary>
    public bool IsCurrent(ClientId system, Purpose purpose) => _currentPurposes.Contains((system, purpose));
}
