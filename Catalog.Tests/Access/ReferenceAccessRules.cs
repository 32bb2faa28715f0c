using System.Globalization;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

/// <summary>
/// The access rules once more, as a reader of their description would write them down: one question, the whole book, no index.
/// It shares no code with the rules that it judges.
/// </summary>
internal sealed class ReferenceAccessRules(AccessBook book, DateTimeOffset now, AccessQuestion question)
{
    private static readonly DeliveryModes[] SingleModes =
    [
        DeliveryModes.OnlineQuery,
        DeliveryModes.SystemIntegration,
        DeliveryModes.FrontEndExchange,
        DeliveryModes.BulkDownload,
    ];

    public ReferenceAnswer Answer()
    {
        // What the book has twice cannot be relied on.
        var systems = book.Systems.Where(each => each.ClientId == question.System).ToList();
        var items = book.Items.Where(each => each.Code == question.Item).ToList();
        var departments = book.Departments.Where(each => systems.Count > 0 && each.Code == systems[0].Department).ToList();
        if (!SingleModes.Contains(question.DeliveryMode)
            || !Enum.GetValues<AccessKind>().Contains(question.Kind)
            || systems.Count > 1 || items.Count > 1 || departments.Count > 1)
        {
            return Deny(DenialReason.DecisionFailed);
        }

        if (items.Count == 1 && !(Enum.GetValues<ItemScalar>().Contains(items[0].Type.Scalar) && Enum.GetValues<SharingClass>().Contains(items[0].SharingClass)))
        {
            return Deny(DenialReason.DecisionFailed);
        }

        if (items.Count == 1 && items[0].Mask?.AppliesTo(items[0].Type) == false)
        {
            return Deny(DenialReason.DecisionFailed);
        }

        // 1: everything that takes part is active.
        if (systems.Count == 0 || systems[0].Status != SystemStatus.Active)
        {
            return Deny(DenialReason.SystemSuspended);
        }

        if (departments.Count == 0 || departments[0].Status != DepartmentStatus.Active)
        {
            return Deny(DenialReason.SystemSuspended);
        }

        if (items.Count == 0 || (items[0].WithdrawnFrom is { } from && from <= now))
        {
            return Deny(DenialReason.ItemWithdrawn);
        }

        // A verification is for one purpose, for everybody.
        if (question.Kind == AccessKind.Verify && question.Use?.Purpose != Purpose.DataVerification)
        {
            return Deny(question.Use is null ? DenialReason.UseNotDeclared : DenialReason.PurposeMismatch);
        }

        // 2: the provider itself.
        return items[0].Providers.Any(provider => provider == departments[0].Code)
            ? AllowWhole(AllowanceRule.OwnProvider)
            : AnswerByUse(systems[0], items[0]);
    }

    private ReferenceAnswer AnswerByUse(ConsumingSystem system, SharedItem item)
    {
        // 3: the use.
        if (question.Use is not { } declared)
        {
            return Deny(DenialReason.UseNotDeclared);
        }

        var approved = book.Uses.Where(use => use.System == system.ClientId && use.Status == UseStatus.Approved).ToList();
        var matching = approved.Where(use => use.Purpose == declared.Purpose && use.LegalBasis == declared.LegalBasis).ToList();
        if (matching.Count == 0)
        {
            var others = approved.Where(use => Covers(use.Period)).ToList();
            return others.Any(use => use.LegalBasis == declared.LegalBasis) ? Deny(DenialReason.PurposeMismatch)
                : others.Any(use => use.Purpose == declared.Purpose) ? Deny(DenialReason.LegalBasisMismatch)
                : Deny(DenialReason.UseNotApproved);
        }

        if (matching.Any(use => book.Uses.Count(other => other.Id == use.Id) > 1))
        {
            return Deny(DenialReason.DecisionFailed);
        }

        var current = matching.Where(use => Covers(use.Period)).ToList();
        if (current.Count == 0)
        {
            var ended = matching.Where(use => use.Period.Until <= now).ToList();
            return ended.Count == 0 ? Deny(DenialReason.UseNotApproved) : Deny(DenialReason.UseExpired, ended.Min(use => use.Id.Value));
        }

        var lowest = current.Min(use => use.Id.Value);
        var bases = book.LegalBases.Where(basis => basis.Code == declared.LegalBasis).ToList();
        if (bases.Count > 1)
        {
            return Deny(DenialReason.DecisionFailed, lowest);
        }

        if (bases.Count == 0 || !Covers(bases[0].InForce))
        {
            return Deny(DenialReason.LegalBasisNotInForce, lowest);
        }

        // 4 to 6: the item's sharing class.
        return item.SharingClass switch
        {
            SharingClass.NotShared => AnswerByGrants(system, item, current, onlyMunicipal: true, Deny(DenialReason.NotShared, lowest)),
            SharingClass.Unconditional when question.DeliveryMode == DeliveryModes.BulkDownload && current.All(use => (use.DeliveryModes & DeliveryModes.BulkDownload) == 0) =>
                Deny(DenialReason.DeliveryModeNotGranted, lowest),
            SharingClass.Unconditional when item.Mask is not null => AnswerBehindMask(system, item, current, lowest),
            SharingClass.Unconditional => AllowWhole(AllowanceRule.Unconditional, lowest),
            _ => AnswerByGrants(system, item, current, onlyMunicipal: false, Deny(DenialReason.NotGranted, lowest)),
        };
    }

    private ReferenceAnswer AnswerByGrants(ConsumingSystem system, SharedItem item, List<Use> uses, bool onlyMunicipal, ReferenceAnswer none)
    {
        var results = new List<(int Checks, DenialReason? Reason, Grant Grant)>();
        foreach (var grant in book.Grants.Where(grant => grant.Item == item.Code && uses.Any(use => use.Id == grant.Use)))
        {
            if (!onlyMunicipal || grant.Origin == GrantOrigin.MunicipalDecision)
            {
                var (checks, reason) = Check(grant, uses.Single(use => use.Id == grant.Use), system, item);
                results.Add((checks, reason, grant));
            }
        }

        if (results.Count == 0)
        {
            return none;
        }

        var working = results.Where(result => result.Reason is null).Select(result => result.Grant).ToList();
        if (working.Count > 0)
        {
            return AnswerByRows(working, item);
        }

        var nearest = results.Where(result => result.Checks == results.Max(other => other.Checks)).OrderBy(result => result.Grant.Id.Value).ThenBy(result => result.Grant.Use.Value).First();
        return Deny(nearest.Reason!.Value, nearest.Grant.Use.Value, nearest.Grant.Id.Value);
    }

    // Row by row: of the grants that reach it, the mask that hides least shows it. Which grants bear the same mask is told, too.
    private ReferenceAnswer AnswerByRows(List<Grant> all, SharedItem item)
    {
        var working = all.ConvertAll(grant => grant with { Mask = MaskOf(grant, item) });
        var best = BestOf(working);
        return new ReferenceAnswer($"Allow {question.Kind} {best.Origin}", best.Use.Value, null, ReferenceAnswer.Join(division =>
        {
            var reaching = working.Where(grant => Reaches(grant.RowScope, division)).ToList();
            if (reaching.Count == 0)
            {
                return "unseen";
            }

            var mask = BestOf(reaching).Mask?.ToString();
            var alike = working.Where(grant => grant.Mask?.ToString() == mask).OrderBy(grant => grant.RowScope is null ? 0 : 1).ThenBy(grant => grant.Id.Value);
            return ReferenceAnswer.Row(mask ?? ReferenceAnswer.Whole, alike.Select(grant => grant.Id.Value));
        }));
    }

    // Everybody sees it behind its mask; who has it by municipal decision may see more of some rows.
    private ReferenceAnswer AnswerBehindMask(ConsumingSystem system, SharedItem item, List<Use> uses, long lowest)
    {
        var finer = book.Grants
            .Where(grant => grant.Item == item.Code && grant.Origin == GrantOrigin.MunicipalDecision && uses.Any(use => use.Id == grant.Use))
            .Where(grant => Check(grant, uses.Single(use => use.Id == grant.Use), system, item).Reason is null)
            .Where(grant => Worth(grant.Mask?.ToString()) > Worth(item.Mask!.ToString()))
            .ToList();
        if (question.Kind != AccessKind.Show)
        {
            return finer.Count == 0 ? Deny(DenialReason.ItemMasked, lowest) : AnswerByRows(finer, item);
        }

        var rows = finer.Count == 0 ? null : AnswerByRows(finer, item);
        return new ReferenceAnswer(
            rows?.Outcome ?? "Allow Show Unconditional",
            rows?.Use ?? lowest,
            null,
            ReferenceAnswer.Join(division =>
            {
                var reaching = finer.Where(grant => Reaches(grant.RowScope, division)).ToList();
                if (reaching.Count == 0)
                {
                    return ReferenceAnswer.Row(item.Mask!.ToString(), []);
                }

                var mask = BestOf(reaching).Mask?.ToString();
                var alike = finer.Where(grant => grant.Mask?.ToString() == mask).OrderBy(grant => grant.RowScope is null ? 0 : 1).ThenBy(grant => grant.Id.Value);
                return ReferenceAnswer.Row(mask ?? ReferenceAnswer.Whole, alike.Select(grant => grant.Id.Value));
            }));
    }

    // The item's own mask and the grant's: of two of one kind the one that keeps less, of two of different kinds nothing is left.
    private static Mask? MaskOf(Grant grant, SharedItem item)
    {
        var (own, given) = (item.Mask?.ToString(), grant.Mask?.ToString());
        var shown = grant.Origin == GrantOrigin.MunicipalDecision || own is null ? given
            : given is null || given == own ? own
            : given.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') != own.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') ? "FULL"
            : Worth(given) < Worth(own) ? given : own;
        return Mask.TryParse(shown, out var mask) ? mask : null;
    }

    private static Grant BestOf(List<Grant> grants) => grants
        .OrderByDescending(grant => Worth(grant.Mask?.ToString()))
        .ThenBy(grant => grant.RowScope is null ? 0 : 1)
        .ThenBy(grant => grant.Id.Value)
        .First();

    // How much a mask leaves: everything, so many characters (of as many, the first rather than the last), a year, nothing.
    public static double Worth(string? mask) => mask switch
    {
        null => 1000,
        "FULL" => 0,
        "CENTROID" => 0,
        "YEAR_ONLY" => 0.1,
        _ when mask.StartsWith("GRID_", StringComparison.Ordinal) => 0.3 + double.Parse(mask["GRID_".Length..], CultureInfo.InvariantCulture),
        _ when mask.StartsWith("KEEP_FIRST_", StringComparison.Ordinal) => 0.5 + double.Parse(mask["KEEP_FIRST_".Length..], CultureInfo.InvariantCulture),
        _ => 0.4 + double.Parse(mask["KEEP_LAST_".Length..], CultureInfo.InvariantCulture),
    };

    // Province, city, county, township, village: a code that is zeros from some level on means all within the level above.
    public static bool Reaches(RowScope? scope, string? division) => scope is null || (division is not null
        && scope.ToString().Split(',').Any(code =>
        {
            var level = new[] { 2, 4, 6, 9, 12 }.First(length => length >= code.Length || code[length..].All(digit => digit == '0'));
            return division.StartsWith(code[..Math.Min(level, code.Length)], StringComparison.Ordinal);
        }));

    private (int Checks, DenialReason? Reason) Check(Grant grant, Use use, ConsumingSystem system, SharedItem item)
    {
        var agreements = book.Agreements
            .Where(agreement => item.Providers.Count > 0 && agreement.Provider == item.Providers[0])
            .Where(agreement => agreement.Consumer == system.Department)
            .Where(agreement => agreement.Status == AgreementStatus.Signed && Covers(agreement.Period))
            .ToList();
        var isSound = grant.Status == GrantStatus.Active
            && Enum.GetValues<GrantOrigin>().Contains(grant.Origin)
            && Enum.GetValues<GrantLevel>().Contains(grant.Level)
            && book.Grants.Count(other => other.Id == grant.Id) == 1
            && (item.IsScopable || grant.RowScope is null)
            && (grant.Mask is null || grant.Mask.AppliesTo(item.Type))
            && agreements.Exists(agreement => book.Agreements.Count(other => other.Id == agreement.Id) == 1);
        (bool Passes, DenialReason Reason)[] checks =
        [
            (grant.Status != GrantStatus.Revoked, DenialReason.GrantRevoked),
            (grant.Status != GrantStatus.Suspended, DenialReason.GrantSuspended),
            (grant.Period.Until is null || now < grant.Period.Until, DenialReason.GrantExpired),
            (grant.Period.From <= now, DenialReason.NotGranted),
            (agreements.Count > 0, DenialReason.AgreementMissing),
            ((grant.DeliveryModes & question.DeliveryMode) != 0 && (use.DeliveryModes & question.DeliveryMode) != 0, DenialReason.DeliveryModeNotGranted),
            (isSound, DenialReason.DecisionFailed),
            (question.Kind == AccessKind.Verify || grant.Level == GrantLevel.Read, DenialReason.VerificationOnly),
            (question.Kind == AccessKind.Show || MaskOf(grant, item) is null, DenialReason.ItemMasked),
        ];
        var stop = Array.FindIndex(checks, check => !check.Passes);
        return stop < 0 ? (checks.Length, null) : (stop, checks[stop].Reason);
    }

    private bool Covers(Period period) => period.From <= now && (period.Until is null || now < period.Until);

    private ReferenceAnswer AllowWhole(AllowanceRule rule, long? use = null) =>
        new($"Allow {question.Kind} {rule}", use, null, ReferenceAnswer.Join(_ => ReferenceAnswer.Row(ReferenceAnswer.Whole, [])));

    private static ReferenceAnswer Deny(DenialReason reason, long? use = null, long? grant = null) => new($"Deny {reason}", use, grant);
}
