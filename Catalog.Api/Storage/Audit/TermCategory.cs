namespace Catalog.Api.Storage.Audit;

/// <summary>What a term is. INVARIANT: the numbers stand in the index.</summary>
internal enum TermCategory
{
    Kind = 1,
    Node = 2,
    System = 3,
    Department = 4,
    Purpose = 5,
    LegalBasis = 6,
    Item = 7,
    Document = 8,
}
