using Microsoft.EntityFrameworkCore;

namespace GraphQLNet.Records;

internal sealed class RecordContext(DbContextOptions<RecordContext> options) : DbContext(options)
{
    public DbSet<HouseholdRegistration> HouseholdRegistrations => Set<HouseholdRegistration>();

    public DbSet<MarriageRegistration> MarriageRegistrations => Set<MarriageRegistration>();

    public DbSet<SocialInsuranceRegistration> SocialInsuranceRegistrations => Set<SocialInsuranceRegistration>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        Map<HouseholdRegistration>(model);
        Map<MarriageRegistration>(model);
        Map<SocialInsuranceRegistration>(model);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (!property.GetColumnName().StartsWith('_'))
            {
                property.SetColumnName(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            }
        }
    }

    private static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Map<T>(ModelBuilder model)
        where T : Record
    {
        var entity = model.Entity<T>();
        entity.ToTable("record_" + typeof(T).Name);
        entity.Property(row => row.Id).HasColumnName("_id");
        entity.Property(row => row.Subject).HasColumnName("_subject");
        return entity;
    }
}
