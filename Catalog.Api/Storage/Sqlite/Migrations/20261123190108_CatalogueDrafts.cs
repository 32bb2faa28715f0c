using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CatalogueDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Draft",
                table: "CatalogueVersion",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Folder",
                table: "CatalogueVersion",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FolderSha256",
                table: "CatalogueVersion",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CatalogueDraft",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsByOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    DraftedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    DefinitionSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Replacements = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StatusReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ReviewWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DuplicatesReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueDraft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatalogueDraft_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueDraft_Department_Status",
                table: "CatalogueDraft",
                columns: new[] { "Department", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CatalogueDraft");

            migrationBuilder.DropColumn(
                name: "Draft",
                table: "CatalogueVersion");

            migrationBuilder.DropColumn(
                name: "Folder",
                table: "CatalogueVersion");

            migrationBuilder.DropColumn(
                name: "FolderSha256",
                table: "CatalogueVersion");
        }
    }
}
