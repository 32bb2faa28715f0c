namespace Catalog.Api.Access;

/// <summary>How closely a node follows the access book. Read from the section Access of the configuration.</summary>
public sealed record AccessBookSettings
{
    /// <summary>
    /// How often the version is read. A revocation is in force on other nodes after this and the time that the book takes to read;
    /// both together stay below one second.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long decisions may rest on a book that the database could not confirm.</summary>
    public TimeSpan OutageLimit { get; init; } = TimeSpan.FromSeconds(30);
}
