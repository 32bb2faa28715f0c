using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TrustedOperationsAndGrantLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Grant_Use_Item_Origin_From",
                table: "Grant");

            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "Grant",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "READ");

            migrationBuilder.AddColumn<bool>(
                name: "IsTrustedOnly",
                table: "ConsumingSystem",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "TrustedOperation",
                columns: table => new
                {
                    System = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustedOperation", x => new { x.System, x.Hash });
                    table.ForeignKey(
                        name: "FK_TrustedOperation_ConsumingSystem_System",
                        column: x => x.System,
                        principalTable: "ConsumingSystem",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Grant_Use_Item",
                table: "Grant",
                columns: new[] { "Use", "Item" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TrustedOperation");

            migrationBuilder.DropIndex(
                name: "IX_Grant_Use_Item",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "IsTrustedOnly",
                table: "ConsumingSystem");

            migrationBuilder.CreateIndex(
                name: "IX_Grant_Use_Item_Origin_From",
                table: "Grant",
                columns: new[] { "Use", "Item", "Origin", "From" },
                unique: true);
        }
    }
}
