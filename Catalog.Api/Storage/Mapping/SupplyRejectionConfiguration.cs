using Catalog.Api.Resources;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SupplyRejectionConfiguration : IEntityTypeConfiguration<SupplyRejectionRow>
{
    public void Configure(EntityTypeBuilder<SupplyRejectionRow> builder)
    {
        builder.ToTable("SupplyRejection");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Item).HasMaxLength(DefinitionNames.MaxFieldLength);
        builder.Property(row => row.ValueClass).HasMaxLength(Rejection.MaxClassLength);
        builder.HasIndex(row => new { row.Supply, row.Id });
        builder.HasOne<SupplyRow>().WithMany().HasForeignKey(row => row.Supply).OnDelete(DeleteBehavior.Restrict);
    }
}
