using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<ApplicationRow>
{
    public void Configure(EntityTypeBuilder<ApplicationRow> builder)
    {
        builder.ToTable("Application");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.DraftedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.SubmittedBy).HasMaxLength(ClientId.MaxLength);
        builder.HasIndex(row => new { row.Department, row.Status });
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
