namespace Catalog.Domain.Calendar;

/// <summary>The terms of the rules, each from the day on which it is in force: a change of the rules adds terms, and old ones stay for what began under them.</summary>
public sealed class DeadlineRules
{
    private static readonly DateOnly InForce = new(2019, 1, 30);

    private readonly IReadOnlyList<DeadlineRule> _rules;

    /// <exception cref="ArgumentException">Two terms of a kind are in force from the same day.</exception>
    public DeadlineRules(IEnumerable<DeadlineRule> rules)
    {
        _rules = [.. rules.OrderByDescending(rule => rule.From)];
        if (_rules.DistinctBy(rule => (rule.Kind, rule.From)).Count() != _rules.Count)
        {
            throw new ArgumentException("Two terms of a kind are in force from the same day.", nameof(rules));
        }
    }

    /// <summary>Those of 咸政办发〔2019〕5号, 实施细则.</summary>
    public static DeadlineRules Xianning { get; } = new(
    [
        new(DeadlineKind.CatalogueUpdate, 15, "第八条", InForce),
        new(DeadlineKind.ContactChange, 5, "第十四条", InForce),
        new(DeadlineKind.ApplicationAnswer, 10, "第十五条", InForce),
        new(DeadlineKind.DecisionProvision, 5, "第十五条", InForce),
        new(DeadlineKind.ObjectionCheck, 5, "第十九条", InForce),
        new(DeadlineKind.TechnicalCorrection, 5, "第十九条", InForce),
        new(DeadlineKind.DepartmentCorrection, 5, "第十九条", InForce),
    ]);

    /// <summary>The term in force for an event of a day; null where the rules did not hold yet.</summary>
    public DeadlineRule? For(DeadlineKind kind, DateOnly day) => _rules.FirstOrDefault(rule => rule.Kind == kind && rule.From <= day);

    public IReadOnlyList<DeadlineRule> All => _rules;
}
