using Catalog.Api.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SupplyTurnConfiguration : IEntityTypeConfiguration<SupplyTurnRow>
{
    public void Configure(EntityTypeBuilder<SupplyTurnRow> builder)
    {
        builder.ToTable("SupplyTurn");
        builder.HasKey(row => row.Resource);
        builder.Property(row => row.Resource).HasMaxLength(DefinitionNames.MaxTypeLength);
        builder.Property(row => row.Holder).HasMaxLength(SupplyTurnRow.HolderLength);
    }
}
