using Catalog.Domain.Departments;

namespace Catalog.Api.Storage;

/// <summary>Who changes the registers, as the audit names it.</summary>
public sealed record Actor
{
    // A name with a space is no client id: no system can be registered under it and pass for a command.
    private Actor(string name, string? trace) => (Name, Trace) = (name, trace);

    /// <summary>The start of a server, which publishes definition files and, in Development, fills an empty catalogue.</summary>
    public static Actor Start { get; } = new("server start", null);

    /// <summary>The server by itself, where it gives up a webhook that cannot be reached.</summary>
    public static Actor Deliveries { get; } = new("server deliveries", null);

    public string Name { get; }

    /// <summary>The trace of the request that asked for the change; null where none did.</summary>
    public string? Trace { get; }

    /// <summary>The server, when a day has come on which something takes effect.</summary>
    public static Actor Day { get; } = new("server day", null);

    /// <param name="name">The command's name, such as trust.</param>
    public static Actor Command(string name) => new($"command {name}", null);

    public static Actor Of(ClientId system, string trace) => new(system.Value, trace);

    public override string ToString() => Name;
}
