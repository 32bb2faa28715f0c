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
            migrationBuilder.DropIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use");

            migrationBuilder.DropIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement");

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Use",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Grant",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

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
                name: "StatusReason",
                table: "ConsumingSystem",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

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
                name: "StatusReason",
                table: "Agreement",
                type: "TEXT",
                maxLength: 1000,
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
                name: "Objection",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    System = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Row = table.Column<long>(type: "INTEGER", nullable: true),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EvidenceSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Corrected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Report = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReportSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Objection_ConsumingSystem_System",
                        column: x => x.System,
                        principalTable: "ConsumingSystem",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objection_Department_Department",
                        column: x => x.Department,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objection_Department_Responsible",
                        column: x => x.Responsible,
                        principalTable: "Department",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Webhook",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    System = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WebhookUrl = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    UrlSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StatusReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RegisteredBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Webhook_ConsumingSystem_System",
                        column: x => x.System,
                        principalTable: "ConsumingSystem",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Webhook_Department_Department",
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

            migrationBuilder.CreateTable(
                name: "ClockReminder",
                columns: table => new
                {
                    Clock = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockReminder", x => new { x.Clock, x.Kind, x.Due });
                    table.ForeignKey(
                        name: "FK_ClockReminder_Clock_Clock",
                        column: x => x.Clock,
                        principalTable: "Clock",
                        principalColumn: "Id",
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

            migrationBuilder.CreateTable(
                name: "WebhookDelivery",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Webhook = table.Column<long>(type: "INTEGER", nullable: false),
                    Notification = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDelivery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDelivery_Notification_Notification",
                        column: x => x.Notification,
                        principalTable: "Notification",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WebhookDelivery_Webhook_Webhook",
                        column: x => x.Webhook,
                        principalTable: "Webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebhookQueue",
                columns: table => new
                {
                    Webhook = table.Column<long>(type: "INTEGER", nullable: false),
                    LastDelivered = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FailingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastOutcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    LastStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    LeaseHolder = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookQueue", x => x.Webhook);
                    table.ForeignKey(
                        name: "FK_WebhookQueue_Webhook_Webhook",
                        column: x => x.Webhook,
                        principalTable: "Webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebhookSecret",
                columns: table => new
                {
                    Webhook = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookSecret", x => x.Webhook);
                    table.ForeignKey(
                        name: "FK_WebhookSecret_Webhook_Webhook",
                        column: x => x.Webhook,
                        principalTable: "Webhook",
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
                name: "IX_ConsumingSystem_KeyThumbprint",
                table: "ConsumingSystem",
                column: "KeyThumbprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement",
                columns: new[] { "Provider", "Consumer", "From" });

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

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueDraft_Department_Status",
                table: "CatalogueDraft",
                columns: new[] { "Department", "Status" });

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

            migrationBuilder.CreateIndex(
                name: "IX_Notification_Department_Id",
                table: "Notification",
                columns: new[] { "Department", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objection_Department",
                table: "Objection",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_Objection_Responsible",
                table: "Objection",
                column: "Responsible");

            migrationBuilder.CreateIndex(
                name: "IX_Objection_Status",
                table: "Objection",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Objection_System",
                table: "Objection",
                column: "System");

            migrationBuilder.CreateIndex(
                name: "IX_Webhook_Department",
                table: "Webhook",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_Webhook_System_Status",
                table: "Webhook",
                columns: new[] { "System", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDelivery_Notification",
                table: "WebhookDelivery",
                column: "Notification");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDelivery_Webhook_Notification",
                table: "WebhookDelivery",
                columns: new[] { "Webhook", "Notification" },
                unique: true);

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
                name: "CatalogueDraft");

            migrationBuilder.DropTable(
                name: "ClockReminder");

            migrationBuilder.DropTable(
                name: "ClockSuspension");

            migrationBuilder.DropTable(
                name: "ContactChange");

            migrationBuilder.DropTable(
                name: "LegalBasisChange");

            migrationBuilder.DropTable(
                name: "MutationKey");

            migrationBuilder.DropTable(
                name: "Objection");

            migrationBuilder.DropTable(
                name: "WebhookDelivery");

            migrationBuilder.DropTable(
                name: "WebhookQueue");

            migrationBuilder.DropTable(
                name: "WebhookSecret");

            migrationBuilder.DropTable(
                name: "Application");

            migrationBuilder.DropTable(
                name: "Clock");

            migrationBuilder.DropTable(
                name: "Notification");

            migrationBuilder.DropTable(
                name: "Webhook");

            migrationBuilder.DropIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use");

            migrationBuilder.DropIndex(
                name: "IX_Grant_ApplicationItem",
                table: "Grant");

            migrationBuilder.DropIndex(
                name: "IX_ConsumingSystem_KeyThumbprint",
                table: "ConsumingSystem");

            migrationBuilder.DropIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Use");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "LegalBasis");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "LegalBasis");

            migrationBuilder.DropColumn(
                name: "ApplicationItem",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "StatusBy",
                table: "Grant");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Grant");

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
                name: "StatusReason",
                table: "ConsumingSystem");

            migrationBuilder.DropColumn(
                name: "Draft",
                table: "CatalogueVersion");

            migrationBuilder.DropColumn(
                name: "Folder",
                table: "CatalogueVersion");

            migrationBuilder.DropColumn(
                name: "FolderSha256",
                table: "CatalogueVersion");

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
                name: "StatusReason",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "TextHash",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "TextReference",
                table: "Agreement");

            migrationBuilder.CreateIndex(
                name: "IX_Use_System_Purpose_LegalBasis_From",
                table: "Use",
                columns: new[] { "System", "Purpose", "LegalBasis", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_Provider_Consumer_From",
                table: "Agreement",
                columns: new[] { "Provider", "Consumer", "From" },
                unique: true);
        }
    }
}
