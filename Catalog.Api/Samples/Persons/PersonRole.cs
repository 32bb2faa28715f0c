namespace Catalog.Api.Samples.Persons;

/// <summary>The place of a person in a family of eight, in the order of the persons' indexes: parents before children.</summary>
internal enum PersonRole
{
    Grandfather,
    Grandmother,
    Father,
    Mother,
    FirstChild,
    SecondChild,

    /// <summary>A brother or sister of the father.</summary>
    Sibling,
    SiblingSpouse,
}
