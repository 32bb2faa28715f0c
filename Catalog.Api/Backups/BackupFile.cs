namespace Catalog.Api.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Within the backup, with slashes.</param>
/// <param name="Digest">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
internal sealed record BackupFile(string Path, long Bytes, string Digest);
