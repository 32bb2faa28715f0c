namespace Catalog.Tests.NonInterference.Plants;

/// <summary>The leaks that are planted, by what is wrong.</summary>
internal static class PlantedLeaks
{
    public static IReadOnlyDictionary<string, Func<Plant>> All { get; } = new Dictionary<string, Func<Plant>>(StringComparer.Ordinal)
    {
        ["a mask as long as what it hides"] = () => new Plant { Statement = PlantedStatements.MaskOfAnyLength },
        ["a full mask that shows empty text"] = () => new Plant { Statement = PlantedStatements.MaskThatKeepsNothingBare },
        ["a mask that is not put on"] = () => new Plant { Statement = PlantedStatements.WithoutMask },
        ["a count of invisible rows"] = () => new Plant { Statement = PlantedStatements.CountOfAll },
        ["invisible rows shown as empty ones"] = () => new Plant { Statement = PlantedStatements.WithoutVisibility },
        ["a page cut before invisible rows are left out"] = () => new Plant { Statement = PlantedStatements.PageBeforeVisibility },
        ["values outside their row scope"] = () => new Plant { Statement = PlantedStatements.WithoutScopeOfValues },
        ["comparisons outside their row scope"] = () => new Plant { Statement = PlantedStatements.WithoutScopeOfComparisons },
        ["verifications outside their row scope"] = () => new Plant { Statement = PlantedStatements.WithoutScopeOfVerifications },
        ["invisible rows of another register in a filter"] = () => new Plant { Statement = PlantedStatements.WithoutVisibilityOfOthers },
        ["an ordering by what is not shown"] = () => new Plant { Statement = PlantedStatements.OrderedByHidden },
        ["a cursor that depends on what is not shown"] = () => new Plant { Statement = PlantedStatements.CursorOfHidden },
        ["a column that is read and not shown"] = () => new Plant { Statement = PlantedStatements.ReadTooMuch, ByAnswersAlone = false },
        ["a plan of whoever asked first"] = () => new Plant { Exchange = PlantedExchanges.PlanOfWhoeverAskedFirst() },
        ["a suggestion of a value"] = () => new Plant { Exchange = PlantedExchanges.SuggestionOfAValue },
        ["a refusal that knows what was looked for"] = () => new Plant { Exchange = PlantedExchanges.RefusalThatKnows },
        ["suspended grants that work"] = () => new Plant { Book = PlantedBooks.WithoutSuspension },
        ["ended grants that work"] = () => new Plant { Book = PlantedBooks.WithoutEnds },
        ["masks that are forgotten"] = () => new Plant { Book = PlantedBooks.WithoutMasks },
        ["delivery modes that are forgotten"] = () => new Plant { Book = PlantedBooks.WithoutDeliveryModes },
        ["grants to verify that show"] = () => new Plant { Book = PlantedBooks.WithoutLevels },
        ["agreements that are forgotten"] = () => new Plant { Book = PlantedBooks.WithoutAgreements },
    };
}
