namespace Catalog.Api.Storage;

/// <summary>A backup or its restoration failed; the message is for whoever runs the command, and holds no password.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
