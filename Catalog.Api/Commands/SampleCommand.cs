using System.CommandLine;
using Catalog.Api.Samples;
using Catalog.Api.Storage;

namespace Catalog.Api.Commands;

/// <summary>sample: fills an empty catalogue with sample data.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var persons = Count("--persons", new SampleSettings().Persons, "How many persons.");
        var entities = Count("--entities", new SampleSettings().Entities, "How many organisations.");
        var features = Count("--features", new SampleSettings().Features, "How many geographic features.");
        var parcels = Count("--parcels", new SampleSettings().Parcels, "How many land parcels beside those among the features.");
        var seed = new Option<ulong>("--seed") { Description = "Equal seeds give equal rows.", DefaultValueFactory = _ => new SampleSettings().Seed };
        var sample = new Command("sample", "Fills an empty catalogue with sample data.") { persons, entities, features, parcels, seed };
        sample.Validators.Add(result =>
        {
            if (SampleSettings.ParcelsOf(result.GetValue(features)) + result.GetValue(parcels) > SampleSettings.MaxParcels)
            {
                result.AddError($"--parcels and those among --features are {SampleSettings.MaxParcels} at most: there is no more land.");
            }
        });
        sample.SetAction((parsed, cancellation) => WriteAsync(
            new SampleSettings(parsed.GetValue(persons), parsed.GetValue(entities), parsed.GetValue(features), parsed.GetValue(seed), parsed.GetValue(parcels)),
            cancellation));
        return sample;
    }

    private static Option<int> Count(string name, int byDefault, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > SampleSettings.MaxSubjects)
            {
                result.AddError($"{name} is from 0 to {SampleSettings.MaxSubjects}.");
            }
        });
        return option;
    }

    private static async Task<int> WriteAsync(SampleSettings settings, CancellationToken cancellation)
    {
        // An embedded database never waits, and the command line listens for Ctrl+C only once an action does.
        await Task.Yield();
        await using var app = CatalogApplication.Build([], serves: false);
        var actor = Actor.Command("sample");
        var done = await StartUp.MigrateAsync(app.Services, cancellation)
            && await StartUp.AuditedAsync(Console.Error, async () =>
                await StartUp.PublishAsync(app.Services, actor, cancellation) && await StartUp.SampleAsync(app.Services, actor, settings, cancellation))
            && await StartUp.IndexAsync(app.Services, cancellation);
        return done ? 0 : 1;
    }
}
