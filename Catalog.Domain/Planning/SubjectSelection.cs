using Catalog.Domain.Subjects;

namespace Catalog.Domain.Planning;

/// <summary>What an operation selects of a subject: registers, each a read of its own.</summary>
public sealed record SubjectSelection(SubjectKind Kind, IReadOnlyList<SubjectField> Fields);
