using System.Reflection;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Tests.Access;

namespace Catalog.Tests.Planning;

/// <summary>An item and decisions on it, for tests of what plans accept.</summary>
internal static class PlanningAllowances
{
    public static readonly InformationItem Photo = new()
    {
        Code = Town.Photo.Code,
        Field = "photo",
        Name = "相片",
        Type = Town.Photo.Type,
        DataType = DataType.C,
        SharingClass = SharingClass.Conditional,
        Condition = "仅限履行职责",
    };

    public static Decision Decide(AccessKind kind, params Grant[] grants) => Town.Decide(
        Town.With(grants) with { Uses = [Town.LendingUse with { Purpose = Domain.Uses.Purpose.DataVerification }] },
        Town.Ask(Town.Photo) with { Use = Town.Lending with { Purpose = Domain.Uses.Purpose.DataVerification }, Kind = kind });

    public static Allowance Allow(AccessKind kind, params Grant[] grants) => Assert.IsType<Allowance>(Decide(kind, grants));

    public static Grant Grant(long id, string? scope = null, Mask? mask = null) =>
        Town.PhotoGrant with { Id = new GrantId(id), RowScope = scope is null ? null : ScopeOf(scope), Mask = mask };

    public static RowScope ScopeOf(string codes) => RowScope.TryParse(codes, out var scope) ? scope : throw new FormatException(codes);

    /// <summary>An allowance that the rules would never make.</summary>
    public static Allowance Forge(AccessKind kind, params ItemView[] views) => Forge(kind, Photo.Code, views);

    public static Allowance Forge(AccessKind kind, ItemCode item, params ItemView[] views) => (Allowance)typeof(Allowance)
        .GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)
        .Single(constructor => constructor.GetParameters().Length > 1)
        .Invoke([item, kind, null, AllowanceRule.Unconditional, views]);
}
