namespace Catalog.Domain.Resources;

/// <summary>How many records of a resource one subject has.</summary>
public enum Cardinality
{
    One,
    Many,
}
