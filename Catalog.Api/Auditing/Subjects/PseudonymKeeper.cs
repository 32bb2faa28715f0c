using Catalog.Api.Storage;

namespace Catalog.Api.Auditing.Subjects;

/// <summary>Keeps the key of pseudonyms, which all nodes share: without it nobody is found in the audit.</summary>
internal sealed class PseudonymKeeper(SecretStore secrets) : IDisposable
{
    private const int KeyLength = 32;

    private volatile SubjectHasher? _hasher;

    /// <exception cref="InvalidOperationException">It was not opened before requests were taken.</exception>
    public SubjectHasher Hasher => _hasher ?? throw new InvalidOperationException("The key of pseudonyms is not read yet.");

    public async Task OpenAsync(CancellationToken cancellationToken) =>
        _hasher ??= new SubjectHasher(await secrets.ReadOrMakeAsync("audit-subjects", KeyLength, cancellationToken));

    public void Dispose() => _hasher?.Dispose();
}
