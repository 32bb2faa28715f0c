namespace Catalog.Api.Schema;

/// <summary>
/// The weights of the schema, in units of about one value read and written. None depends on data: the cost of an operation
/// tells nothing of what it would find.
/// </summary>
internal static class CostWeights
{
    /// <summary>A value of a record or of metadata.</summary>
    public const int Value = 1;

    /// <summary>A field that leads to other fields. Source: IBM's cost directives, where it is the weight that need not be stated.</summary>
    public const int Composite = 1;

    /// <summary>A statement of the database that finds its rows by an index.</summary>
    public const int Lookup = 10;

    /// <summary>A statement that may go through a whole register: it counts, filters or orders it.</summary>
    public const int Scan = 1_000;

    /// <summary>A filter or an ordering of one subject's few records.</summary>
    public const int NarrowScan = 5;

    /// <summary>A value of the audit that may be as long as a page: an entry names the subject of each row.</summary>
    public const int Long = 50;

    /// <summary>A version of the catalogue, or a draft of one, that is read from its definitions.</summary>
    public const int Definitions = 100;

    /// <summary>A document that is read, decided and explained.</summary>
    public const int Explanation = 20_000;
}
