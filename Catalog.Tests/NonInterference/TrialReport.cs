using System.Text;
using Catalog.Tests.NonInterference.Records;
using Catalog.Tests.NonInterference.Servers;

namespace Catalog.Tests.NonInterference;

/// <summary>Writes out a failing trial: its seed, what was asked and by whom, the grants, the rows that differ.</summary>
internal static class TrialReport
{
    public static string Of(Trial trial, Finding finding)
    {
        var text = new StringBuilder().AppendLine().AppendLine($"Seed {trial.Seed}. {finding.Text}").AppendLine()
            .AppendLine($"It is to be the same to {trial.Target}{(trial.IsWarm ? ", after all was granted" : "")}{(trial.IsShifted ? ", with other row numbers" : "")}.").AppendLine();
        foreach (var (step, i) in trial.Steps.Select((step, i) => (step, i)))
        {
            var request = new StepRequest(step, cursor => $"<cursor {(cursor.IsOwn ? "of this one" : "of another")}>");
            text.AppendLine($"Step {i}{(i == finding.Step ? " (fails)" : "")}: {step}").AppendLine(request.Document).AppendLine(request.Variables);
        }

        var resources = trial.Rows.Select(pair => (pair.Left ?? pair.Right)!.Resource).DistinctBy(resource => resource.Code);
        var names = resources.SelectMany(resource => resource.Items.Select(item => (item.Code, Coordinate: resource.Coordinate(item)))).ToDictionary();
        text.AppendLine().AppendJoin('\n', trial.Book.Systems)
            .AppendLine().AppendJoin('\n', trial.Book.Uses.Where(use => use.System == trial.Target.System))
            .AppendLine().AppendJoin('\n', trial.Book.Grants
                .Where(grant => trial.Book.Uses.Any(use => use.Id == grant.Use && use.System == trial.Target.System))
                .Select(grant => $"{grant.Id} to {grant.Use}: {names.GetValueOrDefault(grant.Item, grant.Item.Value)} {grant.Level} {grant.Status} scope {grant.RowScope?.ToString() ?? "none"} mask {grant.Mask?.ToString() ?? "none"} {grant.Period}"))
            .AppendLine().AppendLine();
        return text.AppendJoin('\n', trial.Rows.OrderBy(IsEqual)).AppendLine().ToString();
    }

    private static bool IsEqual(RowPair pair) => pair is { Left: { } left, Right: { } right } && left.Values.Select(StoredRow.Show).SequenceEqual(right.Values.Select(StoredRow.Show));
}
