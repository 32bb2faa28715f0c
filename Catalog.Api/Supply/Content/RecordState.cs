namespace Catalog.Api.Supply.Content;

/// <summary>Whether a record's bytes are all there.</summary>
internal enum RecordState
{
    Whole,

    /// <summary>It is longer than a line may be; its bytes were passed over.</summary>
    TooLong,

    /// <summary>The content ended within quotes.</summary>
    Unclosed,

    /// <summary>The content ended within a collection, or not as a collection ends.</summary>
    Unended,
}
