namespace Catalog.Api.Access;

/// <summary>No decision can be made: the access book was not read yet, or the database has been away for too long.</summary>
public sealed class AccessBookUnavailableException(TimeSpan retryAfter, Exception? innerException = null)
    : Exception("The access book cannot be read, so that nothing can be decided.", innerException)
{
    public const string Code = "ACCESS_BOOK_UNAVAILABLE";

    /// <summary>When to ask again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
