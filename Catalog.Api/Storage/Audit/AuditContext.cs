using Catalog.Domain.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage.Audit;

/// <summary>The tables of the audit's index, for migrations. They are read and written without EF Core.</summary>
internal abstract class AuditContext(DbContextOptions options) : DbContext(options)
{
    private const int HashLength = 32;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EntryRow>(entry =>
        {
            entry.ToTable("Entry").HasKey(row => row.Id);
            entry.Property(row => row.Id).ValueGeneratedNever();
            entry.HasIndex(row => row.Time);
            entry.HasIndex(row => new { row.NodeId, row.Number }).IsUnique();
        });
        modelBuilder.Entity<TermRow>(term =>
        {
            term.ToTable("Term").HasKey(row => row.Id);
            term.Property(row => row.Id).ValueGeneratedNever();
            term.Property(row => row.Text).HasMaxLength(TermRow.MaxTextLength);
            term.HasIndex(row => new { row.Category, row.Text }).IsUnique();
        });
        modelBuilder.Entity<EntryTermRow>().ToTable("EntryTerm").HasKey(row => new { row.TermId, row.Time, row.EntryId });
        modelBuilder.Entity<EntryKeyRow>(key =>
        {
            key.ToTable("EntryKey").HasKey(row => new { row.Value, row.Time, row.EntryId });
            key.Property(row => row.Value).HasMaxLength(EntryKeyRow.KeyLength).IsFixedLength();
        });
        modelBuilder.Entity<FiguresRow>().ToTable("Figures").HasKey(row => new { row.Day, row.DepartmentId, row.Kind, row.NodeId });
        modelBuilder.Entity<ChainPositionRow>(position =>
        {
            position.ToTable("ChainPosition").HasKey(row => row.Node);
            position.Property(row => row.Node).HasMaxLength(NodeName.MaxLength);
            position.Property(row => row.Hash).HasMaxLength(HashLength).IsFixedLength();
        });
        modelBuilder.Entity<ChainHeadRow>(head =>
        {
            head.ToTable("ChainHead").HasKey(row => new { row.Node, row.Number });
            head.Property(row => row.Node).HasMaxLength(NodeName.MaxLength);
            head.Property(row => row.Hash).HasMaxLength(HashLength).IsFixedLength();
            head.Property(row => row.Signature).HasMaxLength(ChainHeadRow.MaxSignatureLength);
        });
        modelBuilder.Entity<NodeKeyRow>(key =>
        {
            key.ToTable("NodeKey").HasKey(row => new { row.Node, row.Thumbprint });
            key.Property(row => row.Node).HasMaxLength(NodeName.MaxLength);
            key.Property(row => row.Thumbprint).HasMaxLength(NodeKeyRow.ThumbprintLength).IsFixedLength();
            key.Property(row => row.PublicKey).HasMaxLength(NodeKeyRow.MaxPublicKeyLength);
        });
    }
}
