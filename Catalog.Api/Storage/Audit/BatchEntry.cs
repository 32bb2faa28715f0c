namespace Catalog.Api.Storage.Audit;

/// <summary>An entry on its way into the index.</summary>
/// <param name="Row">Its node and id are the writer's to set.</param>
/// <param name="Terms">Each once.</param>
/// <param name="Keys">Each once.</param>
internal sealed record BatchEntry(EntryRow Row, IReadOnlyCollection<Term> Terms, IReadOnlyCollection<UInt128> Keys);
