using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class LegalBasisChangeConfiguration : IEntityTypeConfiguration<LegalBasisChangeRow>
{
    public void Configure(EntityTypeBuilder<LegalBasisChangeRow> builder)
    {
        builder.ToTable("LegalBasisChange");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.LegalBasis).HasMaxLength(LegalBasisCode.MaxLength);
        builder.Property(row => row.Reference).HasMaxLength(LegalBasisChangeRow.MaxReferenceLength);
        builder.Property(row => row.Reason).HasMaxLength(LegalBasisChangeRow.MaxReasonLength);
        builder.Property(row => row.NewText).HasMaxLength(LegalBasisRow.MaxTextLength);
        builder.HasIndex(row => new { row.LegalBasis, row.Id });
        builder.HasIndex(row => new { row.AppliedAt, row.EffectiveOn });
        builder.HasOne<LegalBasisRow>().WithMany().HasForeignKey(row => row.LegalBasis).OnDelete(DeleteBehavior.Restrict);
    }
}
