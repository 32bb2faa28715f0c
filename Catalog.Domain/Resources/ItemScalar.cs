namespace Catalog.Domain.Resources;

/// <summary>The scalar types that the values of an item can have.</summary>
public enum ItemScalar
{
    String,
    Int,
    Float,
    Decimal,
    Boolean,
    Date,
    DateTime,
    CitizenIdNumber,
    UnifiedSocialCreditCode,
    DivisionCode,
    GeoJson,
    Base64,

    /// <summary>A value of a code list, stored as its national code.</summary>
    Coded,
}
