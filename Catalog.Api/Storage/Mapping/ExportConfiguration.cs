using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ExportConfiguration : IEntityTypeConfiguration<ExportRow>
{
    public void Configure(EntityTypeBuilder<ExportRow> builder)
    {
        builder.ToTable("Export");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.LegalBasis).HasMaxLength(LegalBasisCode.MaxLength);
        builder.Property(row => row.Operation).HasMaxLength(ExportRow.MaxOperationLength);
        builder.Property(row => row.Document).HasMaxLength(ExportRow.HashLength);
        builder.Property(row => row.Resource).HasMaxLength(64);
        builder.Property(row => row.Reason).HasMaxLength(ExportRow.MaxReasonLength);
        builder.Property(row => row.Digest).HasMaxLength(ExportRow.HashLength);
        builder.HasIndex(row => new { row.System, row.Id });
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
    }
}
