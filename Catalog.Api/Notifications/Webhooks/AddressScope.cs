namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Where a network address leads.</summary>
internal enum AddressScope
{
    /// <summary>To the internet.</summary>
    Public,

    /// <summary>Into a private network, such as a city's own.</summary>
    Private,

    /// <summary>To this machine.</summary>
    Loopback,

    /// <summary>To a neighbour on the link, to many at once, or nowhere: clouds tell their machines secrets there.</summary>
    Special,
}
