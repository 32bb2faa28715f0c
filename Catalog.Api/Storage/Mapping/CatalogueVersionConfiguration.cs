using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class CatalogueVersionConfiguration : IEntityTypeConfiguration<CatalogueVersionRow>
{
    public void Configure(EntityTypeBuilder<CatalogueVersionRow> builder)
    {
        builder.ToTable("CatalogueVersion");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.FolderSha256).HasMaxLength(64);
        builder.Property(row => row.PublishedBy).HasMaxLength(CatalogueVersionRow.MaxPublishedByLength);
        builder.Property(row => row.Basis).HasMaxLength(CatalogueVersionRow.MaxBasisLength);
    }
}
