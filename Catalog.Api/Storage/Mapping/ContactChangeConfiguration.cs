using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ContactChangeConfiguration : IEntityTypeConfiguration<ContactChangeRow>
{
    public void Configure(EntityTypeBuilder<ContactChangeRow> builder)
    {
        builder.ToTable("ContactChange");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.OldName).HasMaxLength(DepartmentContact.MaxNameLength);
        builder.Property(row => row.NewName).HasMaxLength(DepartmentContact.MaxNameLength);
        builder.HasIndex(row => new { row.Department, row.Id });
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
