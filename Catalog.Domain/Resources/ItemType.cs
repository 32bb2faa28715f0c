namespace Catalog.Domain.Resources;

/// <summary>The type of an item's values: a scalar, or the values of a code list.</summary>
public sealed record ItemType
{
    private ItemType(ItemScalar scalar, CodeList? codeList)
    {
        Scalar = scalar;
        CodeList = codeList;
    }

    public ItemScalar Scalar { get; }

    /// <summary>INVARIANT: there is one exactly where <see cref="Scalar"/> is <see cref="ItemScalar.Coded"/>.</summary>
    public CodeList? CodeList { get; }

    /// <summary>Its name in the schema language.</summary>
    public string Name => CodeList?.Name ?? Scalar.ToString();

    /// <exception cref="ArgumentException">A coded type is made of its code list.</exception>
    public static ItemType Of(ItemScalar scalar) => scalar == ItemScalar.Coded
        ? throw new ArgumentException("A coded type needs its code list.", nameof(scalar))
        : new ItemType(scalar, null);

    public static ItemType Of(CodeList codeList) => new(ItemScalar.Coded, codeList);
}
