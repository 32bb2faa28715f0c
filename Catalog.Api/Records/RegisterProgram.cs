using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>A register of subjects, compiled once.</summary>
internal sealed class RegisterProgram
{
    public RegisterProgram(RecordDialect dialect, RecordRead read)
    {
        var sql = new RecordSql(dialect, read);
        Records = new RecordProgram(dialect, read);
        OfSubject = sql.OfSubject(Records.IsList);
        OfSubjects = sql.OfSubjects();
    }

    public RecordProgram Records { get; }

    public PreparedStatement OfSubject { get; }

    public PreparedStatement OfSubjects { get; }
}
