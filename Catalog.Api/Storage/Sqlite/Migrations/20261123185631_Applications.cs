using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Applications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use");

            migrationBuilder.AddColumn<long>(
                name: "ApplicationItem",
                table: "Grant",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusBy",
                table: "Grant",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Application",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    System = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OpenItems = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DraftedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Application", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Application_ConsumingSystem_System",
                        column: x => x.System,
                        principalTable: "ConsumingSystem",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Application_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationItem",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Application = table.Column<long>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DeliveryModes = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    RowScope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StatusReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SharingClass = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Use = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenDeliveryModes = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    GivenUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenRowScope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Mask = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    DocumentSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApplicationItem_Application_Application",
                        column: x => x.Application,
                        principalTable: "Application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApplicationItem_LegalBasis_LegalBasis",
                        column: x => x.LegalBasis,
                        principalTable: "LegalBasis",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApplicationItem_Use_Use",
                        column: x => x.Use,
                        principalTable: "Use",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use",
                columns: new[] { "System", "Purpose", "LegalBasis", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Grant_ApplicationItem",
                table: "Grant",
                column: "ApplicationItem",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Application_Department_Status",
                table: "Application",
                columns: new[] { "Department", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Application_System",
                table: "Application",
                column: "System");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationItem_Application",
                table: "ApplicationItem",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationItem_LegalBasis",
                table: "ApplicationItem",
                column: "LegalBasis");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationItem_Provider_Status",
                table: "ApplicationItem",
                columns: new[] { "Provider", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationItem_Use",
                table: "ApplicationItem",
                column: "Use");

            migrationBuilder.AddForeignKey(
                name: "FK_Grant_ApplicationItem_ApplicationItem",
                table: "Grant",
                column: "ApplicationItem",
                principalTable: "ApplicationItem",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Grant_ApplicationItem_ApplicationItem",
                table: "Grant");

            migrationBuilder.DropTable(
                name: "ApplicationItem");

            migrationBuilder.DropTable(
                name: "Application");

            migrationBuilder.DropIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use");

            migrationBuilder.DropIndex(
                name: "IX_Grant_ApplicationItem",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "ApplicationItem",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "StatusBy",
                table: "Grant");

            migrationBuilder.CreateIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use",
                columns: new[] { "System", "Purpose", "LegalBasis", "From" },
                unique: true);
        }
    }
}
