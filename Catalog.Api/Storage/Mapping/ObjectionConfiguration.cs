using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<ObjectionRow>
{
    public void Configure(EntityTypeBuilder<ObjectionRow> builder)
    {
        builder.ToTable("Objection");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Item).HasMaxLength(ItemCode.MaxLength);
        builder.Property(row => row.Subject).HasMaxLength(CitizenIdNumber.Length);
        builder.Property(row => row.Responsible).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.Office).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.Evidence).HasMaxLength(ObjectionRow.MaxTextLength);
        builder.Property(row => row.EvidenceSha256).HasMaxLength(ObjectionRow.HashLength);
        builder.Property(row => row.Finding).HasMaxLength(ObjectionRow.MaxTextLength);
        builder.Property(row => row.Statement).HasMaxLength(ObjectionRow.MaxTextLength);
        builder.Property(row => row.Corrected).HasMaxLength(ObjectionRow.MaxCorrectedLength);
        builder.Property(row => row.Report).HasMaxLength(ObjectionRow.MaxTextLength);
        builder.Property(row => row.ReportSha256).HasMaxLength(ObjectionRow.HashLength);
        builder.HasIndex(row => row.Status);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Responsible).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
    }
}
