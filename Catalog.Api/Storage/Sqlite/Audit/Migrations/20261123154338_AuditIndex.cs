using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Audit.Migrations
{
    /// <inheritdoc />
    public partial class AuditIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChainHead",
                columns: table => new
                {
                    Node = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 80, nullable: true),
                    Time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHead", x => new { x.Node, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ChainPosition",
                columns: table => new
                {
                    Node = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Segment = table.Column<long>(type: "INTEGER", nullable: false),
                    LineEnd = table.Column<long>(type: "INTEGER", nullable: false),
                    Time = table.Column<long>(type: "INTEGER", nullable: false),
                    IsStopped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainPosition", x => x.Node);
                });

            migrationBuilder.CreateTable(
                name: "Entry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    NodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Segment = table.Column<long>(type: "INTEGER", nullable: false),
                    LineStart = table.Column<long>(type: "INTEGER", nullable: false),
                    LineLength = table.Column<int>(type: "INTEGER", nullable: false),
                    Time = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entry", x => x.Id);
                });

            // The rows are in the key's own tree: EF Core has no word for it.
            migrationBuilder.Sql("CREATE TABLE EntryKey (Value BLOB NOT NULL, Time INTEGER NOT NULL, EntryId INTEGER NOT NULL, CONSTRAINT PK_EntryKey PRIMARY KEY (Value, Time, EntryId)) WITHOUT ROWID");

            // The rows are in the key's own tree: EF Core has no word for it.
            migrationBuilder.Sql("CREATE TABLE EntryTerm (TermId INTEGER NOT NULL, Time INTEGER NOT NULL, EntryId INTEGER NOT NULL, CONSTRAINT PK_EntryTerm PRIMARY KEY (TermId, Time, EntryId)) WITHOUT ROWID");

            // The rows are in the key's own tree: EF Core has no word for it.
            migrationBuilder.Sql("CREATE TABLE Figures (Day INTEGER NOT NULL, DepartmentId INTEGER NOT NULL, Kind INTEGER NOT NULL, NodeId INTEGER NOT NULL, Entries INTEGER NOT NULL, RowCount INTEGER NOT NULL, DeniedItems INTEGER NOT NULL, CONSTRAINT PK_Figures PRIMARY KEY (Day, DepartmentId, Kind, NodeId)) WITHOUT ROWID");

            migrationBuilder.CreateTable(
                name: "NodeKey",
                columns: table => new
                {
                    Node = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Thumbprint = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 256, nullable: false),
                    FirstSeen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NodeKey", x => new { x.Node, x.Thumbprint });
                });

            migrationBuilder.CreateTable(
                name: "Term",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Entries = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Term", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Entry_NodeId_Number",
                table: "Entry",
                columns: new[] { "NodeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entry_Time",
                table: "Entry",
                column: "Time");

            migrationBuilder.CreateIndex(
                name: "IX_Term_Category_Text",
                table: "Term",
                columns: new[] { "Category", "Text" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChainHead");

            migrationBuilder.DropTable(
                name: "ChainPosition");

            migrationBuilder.DropTable(
                name: "Entry");

            migrationBuilder.DropTable(
                name: "EntryKey");

            migrationBuilder.DropTable(
                name: "EntryTerm");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropTable(
                name: "NodeKey");

            migrationBuilder.DropTable(
                name: "Term");
        }
    }
}
