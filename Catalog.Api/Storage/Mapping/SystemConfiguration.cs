using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SystemConfiguration : IEntityTypeConfiguration<SystemRow>
{
    public void Configure(EntityTypeBuilder<SystemRow> builder)
    {
        builder.ToTable("ConsumingSystem");
        builder.HasKey(row => row.ClientId);
        builder.Property(row => row.ClientId).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Name).HasMaxLength(SystemRow.MaxNameLength);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.StatusReason).HasMaxLength(SystemRow.MaxReasonLength);
        builder.Property(row => row.Scopes).HasMaxLength(SystemRow.MaxScopesLength);
        builder.Property(row => row.PublicKey).HasMaxLength(SystemRow.MaxPublicKeyLength);
        builder.Property(row => row.KeyThumbprint).HasMaxLength(SystemRow.MaxThumbprintLength);
        builder.Property(row => row.Issuer).HasMaxLength(SystemRow.MaxIssuerLength);
        builder.HasIndex(row => row.KeyThumbprint).IsUnique();
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
