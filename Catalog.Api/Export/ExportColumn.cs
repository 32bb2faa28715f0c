using Catalog.Domain.Resources;

namespace Catalog.Api.Export;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its response key.</param>
/// <param name="Type">The type of its item's values; null for the name of the record's type.</param>
internal sealed record ExportColumn(string Name, ItemType? Type);
