using Catalog.Api.Resources;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SupplyConfiguration : IEntityTypeConfiguration<SupplyRow>
{
    public void Configure(EntityTypeBuilder<SupplyRow> builder)
    {
        builder.ToTable("Supply");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Resource).HasMaxLength(DefinitionNames.MaxTypeLength);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Key).HasMaxLength(SupplyRow.MaxKeyLength);
        builder.Property(row => row.Code).HasMaxLength(SupplyRow.MaxCodeLength);
        builder.Property(row => row.Digest).HasMaxLength(SupplyRow.DigestLength);
        builder.HasIndex(row => new { row.System, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.Department, row.Id });
        builder.HasIndex(row => new { row.Resource, row.Status, row.EndedAt });
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
