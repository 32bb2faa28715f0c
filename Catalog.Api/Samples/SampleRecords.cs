using Catalog.Api.Samples.Entities;
using Catalog.Api.Samples.Features;
using Catalog.Api.Samples.Persons;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Samples;

/// <summary>
/// The records of the sample data: persons, then organisations, then geographic features. Every row is made of the seed and
/// the index of its subject alone, so that memory does not grow with their number.
/// </summary>
public static class SampleRecords
{
    /// <summary>A commit comes after the subject with which so many rows are reached.</summary>
    public const int RowsOfCommit = 20_000;

    private const int SubjectsOfReport = 500;

    /// <exception cref="InvalidOperationException">The catalogue is not one that the sample data are made for.</exception>
    public static IEnumerable<IReadOnlyList<SampleRecord>> BySubject(CatalogueVersion catalogue, SampleSettings settings)
    {
        var context = new SampleContext(catalogue, settings.Seed);
        PersonRegisterSample[] persons =
        [
            new HouseholdRegistrationSample(context), new ResidencePermitSample(context), new MarriageRegistrationSample(context),
            new AdoptionRegistrationSample(context), new MinimumLivingAllowanceSample(context), new BirthRegistrationSample(context),
            new HealthRecordSample(context), new DeathRegistrationSample(context), new FamilyPlanningSample(context),
            new SocialInsuranceSample(context), new ProfessionalPostSample(context), new EducationRecordSample(context),
            new DisabilityRegistrationSample(context), new HousingFundSample(context), new QualificationCertificateSample(context),
        ];
        EntityRegisterSample[] entities =
        [
            new EnterpriseRegistrationSample(context), new IndividualBusinessSample(context), new OrganisationRegistrationSample(context),
            new TaxRegistrationSample(context), new PrivateNonEnterpriseSample(context), new SocialGroupSample(context),
            new WelfareInstitutionSample(context), new PublicInstitutionSample(context),
        ];
        FeatureRegisterSample[] features =
        [
            new LandParcelSample(context), new WaterBodySample(context), new MineralDepositSample(context), new EnergySiteSample(context),
            new ForestStandSample(context), new GrasslandParcelSample(context), new FisheryZoneSample(context),
            new WildlifeSiteSample(context), new WeatherStationSample(context), new PlanningZoneSample(context),
        ];

        for (var i = 0; i < settings.Persons; i++)
        {
            var person = context.Population.Person(i);
            yield return [.. persons.SelectMany(register => register.Of(person))];
        }

        for (var i = 0; i < settings.Entities; i++)
        {
            var organisation = context.Organisations.Organisation(i);
            yield return [.. entities.Select(register => register.Of(organisation)).OfType<SampleRecord>()];
        }

        for (var i = 0; i < settings.Features; i++)
        {
            // The registers take turns: few features have all kinds too.
            yield return [features[i % FeatureRegisterSample.Registers].Of(i)];
        }

        // They go on where the parcels among the features end.
        var next = SampleSettings.ParcelsOf(settings.Features);
        for (var i = 0; i < settings.Parcels; i++)
        {
            yield return [features[0].Of((next + i) * FeatureRegisterSample.Registers)];
        }
    }

    /// <summary>Whether no register has a row.</summary>
    public static async Task<bool> AreAbsentAsync(CatalogueVersion catalogue, RecordStore records, CancellationToken cancellation)
    {
        await using var connection = await records.RentAsync(cancellation);
        foreach (var resource in catalogue.Resources)
        {
            var statement = new RecordStatement($"SELECT 1 FROM {records.Dialect.Quote(RecordNames.Table(resource))} LIMIT 1", 0);
            await using var reader = await connection.ReadAsync(statement, default, cancellation);
            if (await reader.NextAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the sample data in commits of whole subjects; the last report says what was committed.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was committed stays.</exception>
    public static async Task<SampleProgress> WriteAsync(
        CatalogueVersion catalogue, RecordStore records, SampleSettings settings, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        await using var writer = await records.OpenWriterAsync(cancellation);
        var done = new SampleProgress(0, settings.Subjects, 0, 0);
        foreach (var rows in BySubject(catalogue, settings))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in rows)
            {
                await writer.WriteAsync(RecordRow.Of(row.Resource, row.Subject, row.Values), cancellation);
            }

            done = done with { Subjects = done.Subjects + 1, Rows = done.Rows + rows.Count };
            if (done.Rows - done.CommittedRows >= RowsOfCommit)
            {
                done = await CommitAsync(writer, done, progress);
            }
            else if (done.Subjects % SubjectsOfReport == 0)
            {
                progress?.Report(done);
            }
        }

        return await CommitAsync(writer, done, progress);
    }

    private static async Task<SampleProgress> CommitAsync(RecordWriter writer, SampleProgress done, IProgress<SampleProgress>? progress)
    {
        // A commit that has begun is not left in doubt: what is reported as committed is.
        await writer.CommitAsync(CancellationToken.None);
        done = done with { CommittedRows = done.Rows };
        progress?.Report(done);
        return done;
    }
}
