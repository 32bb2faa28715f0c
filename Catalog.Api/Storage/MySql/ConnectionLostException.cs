namespace Catalog.Api.Storage.MySql;

/// <summary>The connection of an operation was lost, and another could not be made.</summary>
public sealed class ConnectionLostException() : Exception("The connection was lost.");
