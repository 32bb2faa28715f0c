using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GovernanceProcedures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Use",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Grant",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "ConsumingSystem",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Agreement",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Clock",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MatterKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clock", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clock_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MutationKey",
                columns: table => new
                {
                    System = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mutation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Input = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MutationKey", x => new { x.System, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Notification",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MatterKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notification_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClockSuspension",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Clock = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockSuspension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClockSuspension_Clock_Clock",
                        column: x => x.Clock,
                        principalTable: "Clock",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clock_Department",
                table: "Clock",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_Clock_Matter_MatterKey_Kind",
                table: "Clock",
                columns: new[] { "Matter", "MatterKey", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Clock_Status_Department",
                table: "Clock",
                columns: new[] { "Status", "Department" });

            migrationBuilder.CreateIndex(
                name: "IX_ClockSuspension_Clock",
                table: "ClockSuspension",
                column: "Clock");

            migrationBuilder.CreateIndex(
                name: "IX_Notification_Department_Id",
                table: "Notification",
                columns: new[] { "Department", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClockSuspension");

            migrationBuilder.DropTable(
                name: "MutationKey");

            migrationBuilder.DropTable(
                name: "Notification");

            migrationBuilder.DropTable(
                name: "Clock");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Use");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "ConsumingSystem");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Agreement");
        }
    }
}
