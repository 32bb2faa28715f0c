using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class CatalogueDraftConfiguration : IEntityTypeConfiguration<CatalogueDraftRow>
{
    public void Configure(EntityTypeBuilder<CatalogueDraftRow> builder)
    {
        builder.ToTable("CatalogueDraft");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.DraftedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.ChangedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.ReviewedBy).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.DefinitionSha256).HasMaxLength(64);
        builder.Property(row => row.Basis).HasMaxLength(CatalogueDraftRow.MaxBasisLength);
        builder.Property(row => row.Replacements).HasMaxLength(CatalogueDraftRow.MaxReplacementsLength);
        builder.Property(row => row.StatusReason).HasMaxLength(CatalogueDraftRow.MaxWordsLength);
        builder.Property(row => row.ReviewWords).HasMaxLength(CatalogueDraftRow.MaxWordsLength);
        builder.Property(row => row.DuplicatesReason).HasMaxLength(CatalogueDraftRow.MaxWordsLength);
        builder.HasIndex(row => new { row.Department, row.Status });
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
