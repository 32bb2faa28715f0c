using Catalog.Domain.Departments;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class MutationKeyConfiguration : IEntityTypeConfiguration<MutationKeyRow>
{
    public void Configure(EntityTypeBuilder<MutationKeyRow> builder)
    {
        builder.ToTable("MutationKey");
        builder.HasKey(row => new { row.System, row.Key });
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Key).HasMaxLength(MutationKeyRow.MaxKeyLength);
        builder.Property(row => row.Mutation).HasMaxLength(MutationKeyRow.MaxMutationLength);
        builder.Property(row => row.Input).HasMaxLength(MutationKeyRow.HashLength);
        builder.Property(row => row.Result).HasMaxLength(Matter.MaxKeyLength);
    }
}
