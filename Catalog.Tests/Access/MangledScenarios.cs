using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using FsCheck;
using FsCheck.Fluent;

namespace Catalog.Tests.Access;

/// <summary>Makes scenarios whose books contradict themselves: numbers given twice, statuses that are none, lists that lack what others name.</summary>
internal static class MangledScenarios
{
    public static Arbitrary<AccessScenario> Scenario() =>
        Arb.From(AccessScenarios.Scenarios(AccessScenarios.Book.SelectMany(Mangle)), AccessScenarioShrinking.Shrink);

    private static Gen<AccessBook> Mangle(AccessBook book) =>
        from departments in MangleSome(book.Departments, (department, n) => department with { Status = (DepartmentStatus)n })
        from systems in MangleSome(book.Systems, (system, n) => system with { Status = (SystemStatus)n })
        from bases in MangleSome(book.LegalBases, (basis, n) => basis with { Kind = (LegalBasisKind)(n + 9) })
        from uses in MangleSome(book.Uses, (use, n) => n < 3 ? use with { Id = new UseId(n) } : use with { Status = (UseStatus)n })
        from grants in MangleSome(book.Grants, Mangle)
        from agreements in MangleSome(
            book.Agreements,
            (agreement, n) => n < 3 ? agreement with { Id = new AgreementId(n) } : agreement with { Status = (AgreementStatus)n })
        from items in MangleSome(book.Items, Mangle)
        select new AccessBook(book.Version, departments, systems, bases, uses, grants, agreements, items);

    private static Grant Mangle(Grant grant, int how) => how switch
    {
        0 => grant with { Status = (GrantStatus)9 },
        1 => grant with { Origin = (GrantOrigin)9 },
        2 => grant with { DeliveryModes = (DeliveryModes)(-1) },
        3 => grant with { Mask = Mask.YearOnly, RowScope = null },
        4 => grant with { Level = (GrantLevel)9 },
        _ => grant with { Id = new GrantId(how) },
    };

    private static SharedItem Mangle(SharedItem item, int how) => how switch
    {
        0 => item with { SharingClass = (SharingClass)9 },
        1 => item with { Type = ItemType.Of((ItemScalar)99) },
        2 => item with { Providers = [DepartmentCode.Parse("department-unknown")] },
        3 => item with { Providers = [.. item.Providers, .. item.Providers] },
        4 => item with { Mask = Mask.Centroid },
        _ => item with { IsScopable = false },
    };

    // Each thing is kept, lost, mangled, or there twice, once as it was and once mangled.
    private static Gen<IReadOnlyList<T>> MangleSome<T>(IReadOnlyList<T> things, Func<T, int, T> mangle) =>
        Gen.CollectToList(things, thing =>
            from how in Gen.Choose(0, 5)
            from result in Gen.Frequency<T[]>(
                (12, Gen.Constant<T[]>([thing])),
                (1, Gen.Constant<T[]>([])),
                (2, Gen.Constant<T[]>([mangle(thing, how)])),
                (1, Gen.Constant<T[]>([thing, mangle(thing, how)])))
            select result).Select(all => (IReadOnlyList<T>)[.. all.SelectMany(each => each)]);
}
