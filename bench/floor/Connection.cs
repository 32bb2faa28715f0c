using Microsoft.Data.Sqlite;

namespace Floor;

/// <summary>An open connection with its prepared commands.</summary>
internal sealed class Connection
{
    private const string Fields = "SELECT name, sex, status, township FROM record_HouseholdRegistration";

    private readonly SqliteConnection _connection;

    public Connection(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using (var pragma = _connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA mmap_size = 1073741824";
            pragma.ExecuteNonQuery();
        }

        Household = Prepare($"{Fields} WHERE _subject = $n ORDER BY _id LIMIT 1", "$n");
        Marriages = Prepare("SELECT maritalStatus, marriageRegistrationDate FROM record_MarriageRegistration WHERE _subject = $n ORDER BY _id", "$n");
        Insurances = Prepare("SELECT insuranceType, employerName FROM record_SocialInsuranceRegistration WHERE _subject = $n ORDER BY _id", "$n");
        Page = Prepare($"{Fields} WHERE _id > 0 ORDER BY _id LIMIT 100");
        Filter = Prepare(
            $"{Fields} WHERE township BETWEEN $first AND $last AND cancellationDate BETWEEN $from AND $to ORDER BY name, _id LIMIT 50",
            "$first", "$last", "$from", "$to");
    }

    public SqliteCommand Household { get; }

    public SqliteCommand Marriages { get; }

    public SqliteCommand Insurances { get; }

    public SqliteCommand Page { get; }

    public SqliteCommand Filter { get; }

    private SqliteCommand Prepare(string text, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        command.Prepare();
        return command;
    }
}
