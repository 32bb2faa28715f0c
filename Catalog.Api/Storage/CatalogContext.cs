using Catalog.Api.Storage.Mapping;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Api.Storage;

/// <summary>
/// The governance tables, whatever the database. INVARIANT: rows change through <see cref="SaveChangesAsync(bool, CancellationToken)"/>
/// alone, not by ExecuteUpdate or SQL: only so is every change of the access book a new version of it.
/// </summary>
public abstract class CatalogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<DepartmentRow> Departments => Set<DepartmentRow>();

    public DbSet<SystemRow> Systems => Set<SystemRow>();

    public DbSet<LegalBasisRow> LegalBases => Set<LegalBasisRow>();

    public DbSet<UseRow> Uses => Set<UseRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<AgreementRow> Agreements => Set<AgreementRow>();

    public DbSet<CatalogueVersionRow> CatalogueVersions => Set<CatalogueVersionRow>();

    public DbSet<CatalogueDraftRow> CatalogueDrafts => Set<CatalogueDraftRow>();

    public DbSet<AccessVersionRow> AccessVersions => Set<AccessVersionRow>();

    public DbSet<TrustedOperationRow> TrustedOperations => Set<TrustedOperationRow>();

    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    public DbSet<MutationKeyRow> MutationKeys => Set<MutationKeyRow>();

    public DbSet<ClockRow> Clocks => Set<ClockRow>();

    public DbSet<ClockSuspensionRow> ClockSuspensions => Set<ClockSuspensionRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<ObjectionRow> Objections => Set<ObjectionRow>();
    public DbSet<ClockReminderRow> ClockReminders => Set<ClockReminderRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookSecretRow> WebhookSecrets => Set<WebhookSecretRow>();

    public DbSet<WebhookQueueRow> WebhookQueues => Set<WebhookQueueRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();
    public DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    public DbSet<ApplicationItemRow> ApplicationItems => Set<ApplicationItemRow>();
    public DbSet<ContactChangeRow> ContactChanges => Set<ContactChangeRow>();

    public DbSet<LegalBasisChangeRow> LegalBasisChanges => Set<LegalBasisChangeRow>();

    /// <summary>Begins a transaction in which all that is read is as it was at one moment, and which keeps no writer waiting.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Makes tables, columns and indexes of records, in the transaction in progress where the database can.</summary>
    public virtual async Task ChangeTablesAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        foreach (var command in this.GetService<IMigrationsSqlGenerator>().Generate(operations))
        {
            await Database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
        }
    }

    /// <summary>Saves asynchronously only: waiting for a database would block a thread.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>Who changes rows by this context; null where it only reads.</summary>
    internal Actor? Actor { get; private set; }

    /// <summary>What the transaction in progress has saved.</summary>
    internal TransactionChanges Changes { get; } = new();

    /// <summary>
    /// Saves; where access decisions depend on it, as a new version of the access book. Savers of such changes follow one another.
    /// Each change is told to the audit before it is in force: by <see cref="ToldCommit"/>, when its transaction commits.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Another has changed a row since it was read.</exception>
    /// <exception cref="InvalidOperationException">Rows of the registers changed, and the context was made without an actor.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var (isTold, changesAccess) = Prepare();
        if (!isTold)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Actor is null)
        {
            throw new InvalidOperationException("Whoever changes the registers is told to the audit: make the context with an actor.");
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var version = changesAccess ? await CountAccessVersionAsync(cancellationToken) : (long?)null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        Changes.Add([.. ChangeTracker.Entries().Where(RowChangeReader.IsTold).Select(entry => RowChangeReader.Read(entry, entry.Entity is IAccessRow ? version : null))]);
        if (own is not null)
        {
            await CommitAsync(own, cancellationToken);
        }

        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    /// <summary>
    /// Commits the transaction in progress. Where the connection is lost and the database has committed all the same, that is no failure.
    /// </summary>
    internal async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        Changes.Outcome = CommitOutcome.TakenBack;
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception) when (Changes.Outcome == CommitOutcome.Committed)
        {
            // Only the answer was lost.
        }
    }

    /// <summary>Begins its use by one who changes rows, or only reads: contexts come from a pool.</summary>
    internal CatalogContext For(Actor? actor)
    {
        Actor = actor;
        Changes.Clear();
        return this;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        foreach (var type in typeof(Purpose).Assembly.GetTypes().Where(type => type.IsEnum && type != typeof(DeliveryModes)))
        {
            configurationBuilder.Properties(type)
                .HaveConversion(typeof(WireNameConverter<>).MakeGenericType(type))
                .HaveMaxLength(WireNameConverter<Purpose>.MaxLength);
        }

        configurationBuilder.Properties<DeliveryModes>()
            .HaveConversion<DeliveryModesConverter>()
            .HaveMaxLength(DeliveryModesConverter.MaxLength);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var mapping = typeof(DepartmentConfiguration);
        modelBuilder.ApplyConfigurationsFromAssembly(mapping.Assembly, type => type.Namespace == mapping.Namespace);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IRevisedRow))))
        {
            entity.FindProperty(nameof(IRevisedRow.Revision))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Counts up the revisions of changed rows, and tells whether the audit is told of what is saved, and access decisions depend on it.</summary>
    private (bool IsTold, bool ChangesAccess) Prepare()
    {
        var (isTold, changesAccess) = (false, false);
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Deleted)
            {
                throw new NotSupportedException($"Nothing is deleted, and no {entry.Metadata.ClrType.Name} either.");
            }

            if (entry is { State: EntityState.Modified, Entity: IRevisedRow })
            {
                var revision = entry.Property(nameof(IRevisedRow.Revision));
                revision.CurrentValue = (int)revision.OriginalValue! + 1;
            }

            isTold |= RowChangeReader.IsTold(entry);
            changesAccess |= entry is { State: EntityState.Added or EntityState.Modified, Entity: IAccessRow };
        }

        return (isTold, changesAccess);
    }

    /// <returns>The version that the changes of the transaction are part of.</returns>
    private async Task<long> CountAccessVersionAsync(CancellationToken cancellationToken)
    {
        var rows = await AccessVersions
            .Where(row => row.Id == AccessVersionRow.OnlyId)
            .ExecuteUpdateAsync(row => row.SetProperty(version => version.Number, version => version.Number + 1), cancellationToken);
        return rows == 1
            ? await AccessVersions.Where(row => row.Id == AccessVersionRow.OnlyId).Select(row => row.Number).SingleAsync(cancellationToken)
            : throw new InvalidOperationException("The database holds no version of the access book.");
    }
}
