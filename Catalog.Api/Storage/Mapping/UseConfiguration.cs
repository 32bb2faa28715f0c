using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class UseConfiguration : IEntityTypeConfiguration<UseRow>
{
    public void Configure(EntityTypeBuilder<UseRow> builder)
    {
        builder.ToTable("Use");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.StatusReason).HasMaxLength(UseRow.MaxReasonLength);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.LegalBasis).HasMaxLength(LegalBasisCode.MaxLength);
        builder.Property(row => row.Scope).HasMaxLength(UseRow.MaxScopeLength);
        builder.HasIndex(row => new { row.System, row.Purpose, row.LegalBasis, row.From });
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalBasisRow>().WithMany().HasForeignKey(row => row.LegalBasis).OnDelete(DeleteBehavior.Restrict);
    }
}
