using GraphQL.Validation;

namespace Catalog.Api.Documents;

/// <summary>The coerced values of an operation's variables, with their defaults.</summary>
internal sealed class OperationVariables(Variables values)
{
    public Variables Values => values;

    public static readonly OperationVariables None = new(Variables.None);

    /// <summary>The value of a variable; null where it has none.</summary>
    public object? this[string name]
    {
        get
        {
            foreach (var variable in values)
            {
                if (variable.Name == name)
                {
                    return variable.Value;
                }
            }

            return null;
        }
    }
}
