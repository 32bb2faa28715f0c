using System.Data.Common;

namespace Catalog.Tests.Databases;

/// <summary>Parameters of commands that run on every provider.</summary>
public static class CommandParameters
{
    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
