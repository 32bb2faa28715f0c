using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ApplicationItemConfiguration : IEntityTypeConfiguration<ApplicationItemRow>
{
    public void Configure(EntityTypeBuilder<ApplicationItemRow> builder)
    {
        builder.ToTable("ApplicationItem");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Item).HasMaxLength(ItemCode.MaxLength);
        builder.Property(row => row.AskedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.LegalBasis).HasMaxLength(LegalBasisCode.MaxLength);
        builder.Property(row => row.Scope).HasMaxLength(UseRow.MaxScopeLength);
        builder.Property(row => row.RowScope).HasMaxLength(GrantRow.MaxRowScopeLength);
        builder.Property(row => row.StatusReason).HasMaxLength(ApplicationItemRow.MaxReasonLength);
        builder.Property(row => row.Provider).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.RefusalReason).HasMaxLength(ApplicationItemRow.MaxReasonLength);
        builder.Property(row => row.DecidedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.GivenRowScope).HasMaxLength(GrantRow.MaxRowScopeLength);
        builder.Property(row => row.Mask).HasMaxLength(GrantRow.MaxMaskLength);
        builder.Property(row => row.DocumentNumber).HasMaxLength(ApplicationItemRow.MaxDocumentNumberLength);
        builder.Property(row => row.DocumentSha256).HasMaxLength(ApplicationItemRow.Sha256Length);
        builder.HasIndex(row => new { row.Provider, row.Status });
        builder.HasOne<ApplicationRow>().WithMany().HasForeignKey(row => row.Application).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UseRow>().WithMany().HasForeignKey(row => row.Use).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalBasisRow>().WithMany().HasForeignKey(row => row.LegalBasis).OnDelete(DeleteBehavior.Restrict);
    }
}
