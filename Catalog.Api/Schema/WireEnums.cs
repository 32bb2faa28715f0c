using Catalog.Api.Auditing.Queries;
using Catalog.Domain.Access;
using Catalog.Domain.Applications;
using Catalog.Domain.Auditing;
using Catalog.Domain.Calendar;
using Catalog.Domain.Departments;
using Catalog.Domain.Exports;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Objections;
using Catalog.Domain.Planning;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Supply;
using Catalog.Domain.Uses;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The enumerations of the domain that the schema shows.</summary>
internal static class WireEnums
{
    public static IGraphType[] Create() =>
    [
        new WireEnum<SharingClass>("SharingClass", "共享类型, by article 11 of the city's rules."),
        new WireEnum<Purpose>("Purpose", "使用用途, by article 15 of the city's rules."),
        new WireEnum<DeliveryModes>("DeliveryMode", "共享方式, by article 15 of the city's rules.", DeliveryModes.None),
        new WireEnum<LegalBasisKind>("LegalBasisKind", "The rank of the text that a legal basis comes from."),
        new WireEnum<SubjectKind>("SubjectKind", "Whom or what a record is about."),
        new WireEnum<Cardinality>("Cardinality", "How many records a subject has."),
        new WireEnum<ResourceFormat>("ResourceFormat", "信息资源格式, by 发改高技〔2017〕1272号."),
        new WireEnum<UpdateCycle>("UpdateCycle", "更新周期, by 发改高技〔2017〕1272号."),
        new WireEnum<DataType>("DataType", "数据类型, by 发改高技〔2017〕1272号."),
        new WireEnum<DepartmentStatus>("DepartmentStatus", "Whether a department takes part in the sharing of information."),
        new WireEnum<SystemStatus>("SystemStatus", "Whether a system may ask for records."),
        new WireEnum<UseStatus>("UseStatus", "Where a use stands."),
        new WireEnum<GrantStatus>("GrantStatus", "Where a grant stands."),
        new WireEnum<GrantLevel>("GrantLevel", "What a grant lets a use do with an item's values."),
        new WireEnum<GrantOrigin>("GrantOrigin", "Who gave a grant."),
        new WireEnum<AccessKind>("AccessKind", "What is wanted of an item's values."),
        new WireEnum<AllowanceRule>("AllowanceRule", "The rule by which an item is allowed."),
        new WireEnum<DenialReason>("DenialReason", "Why an item is denied."),
        new WireEnum<VerificationOutcome>(nameof(VerificationOutcome), "What comparing a given value with what is recorded comes to."),
        new WireEnum<DayKind>("DayKind", "What a day is to offices."),
        new WireEnum<DeadlineKind>("DeadlineKind", "What the rules set a term for: 咸政办发〔2019〕5号, 实施细则."),
        new WireEnum<ClockStatus>(nameof(ClockStatus), "Where a clock stands."),
        new WireEnum<MatterKind>(nameof(MatterKind), "What a clock or a notification is about."),
        new WireEnum<NotificationKind>(nameof(NotificationKind), "What a notification tells of."),
        new WireEnum<WebhookStatus>(nameof(WebhookStatus), "Whether a webhook is called."),
        new WireEnum<DeliveryOutcome>(nameof(DeliveryOutcome), "What became of a call of a webhook."),
        new WireEnum<ApplicationStatus>(nameof(ApplicationStatus), "Where an application stands."),
        new WireEnum<ApplicationItemStatus>(nameof(ApplicationItemStatus), "Where one item of an application stands: article 15 of the city's rules."),
        new WireEnum<DraftStatus>(nameof(DraftStatus), "Where a draft of a change of the catalogue stands."),
        new WireEnum<ReviewResult>(nameof(ReviewResult), "What the confidentiality review before publication came to."),
        new WireEnum<CatalogueDifferenceKind>(nameof(CatalogueDifferenceKind), "What is different between two versions of the catalogue."),
        new WireEnum<CatalogueMatter>(nameof(CatalogueMatter), "What of the catalogue a search found."),
        new WireEnum<ContactRole>(nameof(ContactRole), "For what somebody answers in a department, by article 14 of the city's rules."),
        new WireEnum<LegalBasisStatus>(nameof(LegalBasisStatus), "Where a legal basis stands in the register."),
        new WireEnum<LegalBasisAction>(nameof(LegalBasisAction), "What becomes of a legal basis."),
        new WireEnum<AgreementStatus>(nameof(AgreementStatus), "Whether an agreement binds its parties."),
        new WireEnum<AgreementParty>(nameof(AgreementParty), "Which of the two an agreement binds."),
        new WireEnum<EntryKind>(AuditTypes.EntryKind, "What an entry of the audit tells of."),
        new WireEnum<OperationOutcome>(nameof(OperationOutcome), "What became of an operation."),
        new WireEnum<SortDirection>(SortTypes.Direction, "The direction of an ordering."),
        new WireEnum<OnDenied>("OnDenied", "What becomes of an operation when an item is denied."),
        new WireEnum<ExportFormat>(nameof(ExportFormat), "The form in which records are exported."),
        new WireEnum<ExportOutcome>(nameof(ExportOutcome), "What became of an export."),
        new WireEnum<SupplyMode>(nameof(SupplyMode), "What becomes of a register's records that do not come with a supply."),
        new WireEnum<SupplyFormat>(nameof(SupplyFormat), "How the records of a supply are written."),
        new WireEnum<SupplyEncoding>(nameof(SupplyEncoding), "The encoding of a supply's characters."),
        new WireEnum<SupplyStatus>(nameof(SupplyStatus), "Where a supply stands."),
        new WireEnum<RejectionCode>(nameof(RejectionCode), "Why a row of a supply was not taken."),
        new WireEnum<Freshness>(nameof(Freshness), "Whether a register is as new as its update cycle says."),
        new WireEnum<ObjectionStatus>(nameof(ObjectionStatus), "Where an objection stands, by article 19 of the city's rules."),
        new WireEnum<ObjectionCause>(nameof(ObjectionCause), "What the check of an objection finds."),
    ];
}
