using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Onboarding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement");

            migrationBuilder.AddColumn<int>(
                name: "Changes",
                table: "LegalBasis",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "LegalBasis",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "REGISTERED");

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Department",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Issuer",
                table: "ConsumingSystem",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeyThumbprint",
                table: "ConsumingSystem",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicKey",
                table: "ConsumingSystem",
                type: "TEXT",
                maxLength: 6000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsumerSignatory",
                table: "Agreement",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConsumerSignedAt",
                table: "Agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "Agreement",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderSignatory",
                table: "Agreement",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ProviderSignedAt",
                table: "Agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextHash",
                table: "Agreement",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextReference",
                table: "Agreement",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ContactChange",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OldName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NewName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsInTime = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactChange_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalBasisChange",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NewText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalBasisChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalBasisChange_LegalBasis_LegalBasis",
                        column: x => x.LegalBasis,
                        principalTable: "LegalBasis",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConsumingSystem_KeyThumbprint",
                table: "ConsumingSystem",
                column: "KeyThumbprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement",
                columns: new[] { "Provider", "Consumer", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactChange_Department_Id",
                table: "ContactChange",
                columns: new[] { "Department", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalBasisChange_AppliedAt_EffectiveOn",
                table: "LegalBasisChange",
                columns: new[] { "AppliedAt", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalBasisChange_LegalBasis_Id",
                table: "LegalBasisChange",
                columns: new[] { "LegalBasis", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactChange");

            migrationBuilder.DropTable(
                name: "LegalBasisChange");

            migrationBuilder.DropIndex(
                name: "IX_ConsumingSystem_KeyThumbprint",
                table: "ConsumingSystem");

            migrationBuilder.DropIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "LegalBasis");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "LegalBasis");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Department");

            migrationBuilder.DropColumn(
                name: "Issuer",
                table: "ConsumingSystem");

            migrationBuilder.DropColumn(
                name: "KeyThumbprint",
                table: "ConsumingSystem");

            migrationBuilder.DropColumn(
                name: "PublicKey",
                table: "ConsumingSystem");

            migrationBuilder.DropColumn(
                name: "ConsumerSignatory",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "ConsumerSignedAt",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "ProviderSignatory",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "ProviderSignedAt",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "TextHash",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "TextReference",
                table: "Agreement");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement",
                columns: new[] { "Provider", "Consumer", "From" },
                unique: true);
        }
    }
}
