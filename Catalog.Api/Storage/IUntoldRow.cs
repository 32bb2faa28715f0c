namespace Catalog.Api.Storage;

/// <summary>A row of which the audit is not told: a counter, a secret, or what follows from rows of which it is told.</summary>
public interface IUntoldRow;
