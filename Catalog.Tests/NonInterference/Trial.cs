using Catalog.Domain.Access;
using Catalog.Tests.NonInterference.Records;

namespace Catalog.Tests.NonInterference;

/// <summary>Two databases that differ only in what one who asks may not see, and what is asked of both.</summary>
/// <param name="Target">The one to whom both have to answer the same; others ask in between.</param>
/// <param name="IsWarm">Whether everything was asked once before, by a book that granted all items.</param>
/// <param name="IsShifted">Whether the numbers of visible rows differ too, and with them the bytes of cursors.</param>
internal sealed record Trial(
    int Seed,
    AccessBook Book,
    Asker Target,
    IReadOnlyList<RowPair> Rows,
    IReadOnlyList<Step> Steps,
    bool IsWarm,
    bool IsShifted);
