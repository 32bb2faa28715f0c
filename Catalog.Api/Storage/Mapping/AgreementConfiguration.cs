using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<AgreementRow>
{
    public void Configure(EntityTypeBuilder<AgreementRow> builder)
    {
        builder.ToTable("Agreement");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.StatusReason).HasMaxLength(AgreementRow.MaxReasonLength);
        builder.Property(row => row.Provider).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.Consumer).HasMaxLength(DepartmentCode.MaxLength);
        builder.HasIndex(row => new { row.Provider, row.Consumer, row.From });
        builder.Property(row => row.TextHash).HasMaxLength(AgreementRow.HashLength);
        builder.Property(row => row.TextReference).HasMaxLength(AgreementRow.MaxReferenceLength);
        builder.Property(row => row.ProviderSignatory).HasMaxLength(AgreementRow.MaxSignatoryLength);
        builder.Property(row => row.ConsumerSignatory).HasMaxLength(AgreementRow.MaxSignatoryLength);
        builder.Property(row => row.ProposedBy).HasMaxLength(ClientId.MaxLength);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Provider).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Consumer).OnDelete(DeleteBehavior.Restrict);
    }
}
