namespace Catalog.Api.Samples;

/// <summary>How far the writing of sample data has come.</summary>
/// <param name="Rows">Rows that were written, the committed ones among them.</param>
public readonly record struct SampleProgress(long Subjects, long SubjectsInAll, long Rows, long CommittedRows);
