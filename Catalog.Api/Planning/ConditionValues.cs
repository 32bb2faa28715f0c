namespace Catalog.Api.Planning;

/// <summary>The values of the variables on which @skip and @include depend, by which plans of one operation differ.</summary>
/// <param name="Names">The variables, in the order of their bits.</param>
/// <param name="Bits">Their values.</param>
public readonly record struct ConditionValues(IReadOnlyList<string> Names, ulong Bits)
{
    /// <summary>An operation has so many at most.</summary>
    public const int MaxVariables = 64;

    public bool this[string name]
    {
        get
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i] == name)
                {
                    return (Bits & (1UL << i)) != 0;
                }
            }

            throw new KeyNotFoundException(name);
        }
    }
}
