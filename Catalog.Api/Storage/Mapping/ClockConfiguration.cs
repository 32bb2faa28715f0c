using Catalog.Domain.Departments;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ClockConfiguration : IEntityTypeConfiguration<ClockRow>
{
    public void Configure(EntityTypeBuilder<ClockRow> builder)
    {
        builder.ToTable("Clock");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.MatterKey).HasMaxLength(Matter.MaxKeyLength);
        builder.HasIndex(row => new { row.Matter, row.MatterKey, row.Kind });
        builder.HasIndex(row => new { row.Status, row.Department });
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
