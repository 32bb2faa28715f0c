using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Calendar;
using Catalog.Api.Notifications;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Mutations;

/// <summary>Who changes the registers, by which context, at which moment. What is changed, started and told commits together or not at all.</summary>
internal sealed class MutationScope(OperationScope operation, CatalogContext context, IServiceProvider services, DateTimeOffset now, CancellationToken cancellation)
{
    public Caller Caller => operation.Caller!;

    /// <summary>The caller's department. INVARIANT: a mutation is run for registered systems only.</summary>
    public DepartmentCode Department { get; } = operation.Access.DepartmentOf(operation.Caller!.ClientId)!;

    public bool IsAdmin => Caller.Scopes.HasFlag(Scopes.Admin);

    public CatalogContext Context { get; } = context;

    /// <summary>What the request's entries tell.</summary>
    public RequestTrail Trail => operation.Trail;

    public CatalogueVersion Catalogue => operation.Catalogue;

    public IServiceProvider Services { get; } = services;

    public DateTimeOffset Now { get; } = now;

    /// <summary>The day of <see cref="Now"/> in China.</summary>
    public DateOnly Today { get; } = ChinaTime.DayOf(now);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The snapshot by which the caller's rights were decided.</summary>
    public AccessSnapshot Access => operation.Access;

    /// <summary>Records that are found and corrected in the mutation's transaction.</summary>
    public RecordCorrection Corrections => new(Context, Services.GetRequiredService<RecordStore>().Dialect);

    public Clocks Clocks => new(Context, Today);

    /// <summary>The mutation is about a person or an organisation, which its entry tells.</summary>
    public void Ask(SubjectKind kind, string number) => operation.Trail.Ask(kind, number);

    /// <summary>Tells a department, once the change is committed.</summary>
    public void Notify(NotificationKind kind, string department, Matter matter) => Outbox.Add(Context, kind, department, matter, Now);
}
