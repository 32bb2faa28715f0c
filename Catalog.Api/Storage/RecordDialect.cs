using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage;

/// <summary>What a database's SQL says in its own way when records are stored and read.</summary>
public abstract class RecordDialect
{
    /// <summary>The name as an identifier. INVARIANT: names come from a checked catalogue; a quote in one is a bug.</summary>
    public abstract string Quote(string name);

    public abstract string ColumnType(InformationItem item);

    /// <summary>Lets the database number the rows.</summary>
    public abstract void MakeGenerated(AddColumnOperation id);

    /// <summary>A predicate that holds where the column is an element of the parameter, a JSON array of strings.</summary>
    public abstract string IsElement(string column, string parameter);

    /// <summary>The column's value behind a mask; what stands for the hidden part is of one length.</summary>
    public abstract string Masked(string column, Mask mask, ItemType type);
}
