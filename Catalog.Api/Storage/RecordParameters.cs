namespace Catalog.Api.Storage;

/// <summary>The parameters that a statement takes, under the names of <see cref="RecordArguments"/>.</summary>
[Flags]
public enum RecordParameters
{
    None = 0,

    /// <summary>$subject: one subject.</summary>
    Subject = 1,

    /// <summary>$subjects: several, as a JSON array.</summary>
    Subjects = 2,

    /// <summary>$after: the row after which a page begins; 0 for the first.</summary>
    After = 4,

    /// <summary>$limit: how many rows at most.</summary>
    Limit = 8,
}
