using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class LegalBasisConfiguration : IEntityTypeConfiguration<LegalBasisRow>
{
    public void Configure(EntityTypeBuilder<LegalBasisRow> builder)
    {
        builder.ToTable("LegalBasis");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(LegalBasisCode.MaxLength);
        builder.Property(row => row.Status).HasDefaultValue(LegalBasisStatus.Registered).HasSentinel((LegalBasisStatus)(-1));
        builder.Property(row => row.Law).HasMaxLength(LegalBasisRow.MaxLawLength);
        builder.Property(row => row.Article).HasMaxLength(LegalBasisRow.MaxArticleLength);
        builder.Property(row => row.Issuer).HasMaxLength(LegalBasisRow.MaxIssuerLength);
        builder.Property(row => row.Text).HasMaxLength(LegalBasisRow.MaxTextLength);
    }
}
