using System.Globalization;
using Catalog.Api.Governance;
using Catalog.Api.Schema;

namespace Catalog.Api.Supervision;

/// <summary>A department's figures of a month as the schema shows them.</summary>
internal sealed class SupervisionType : MetadataType<SupervisionMonth>
{
    public const string TypeName = "Supervision";

    public SupervisionType()
        : base(TypeName, "监督: what article 23 counts against a department in a month, and the use that it made of shared information.")
    {
        var figure = Reference.Required(SupervisionFigureType.TypeName);
        Show("month", Reference.Required("String"), "The month, such as 2026-03.", month => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Show("departmentCode", Reference.Required("String"), "The department.", month => month.Department);
        Show("department", Reference.To("Department"), "It, as it is registered.", (month, scope) => RegisteredDepartment.Of(scope, month.Department));
        Show("catalogueLate", figure, "(一) 未按要求编制或更新目录: changes of the catalogue that were due and not made in time.", month => month.Catalogue);
        Show("provisionLate", figure, "(二) 未及时提供共享信息: applications that were not answered, and decisions that were not carried out, in time. How fresh records are is not among it.", month => month.Provision);
        Show("correctionLate", figure, "(三) 数据不一致或未及时更新: objections that were not checked, and differences that were not corrected, in time.", month => month.Correction);
        Show("deniedItems", Reference.Required("Long"), "(四) 超范围使用的尝试: items that its systems asked for and were denied, whatever the reason, each once an operation. What was denied was not read.", month => month.DeniedItems);
        Show("rejectedOperations", Reference.Required("Long"), "(四) operations of its systems that were refused as a whole; nothing was read.", month => month.Rejected);
        Show("contactsLate", figure, "(五) 其他: changes of responsible persons that were told late.", month => month.Contacts);
        Show("operations", Reference.Required("Long"), "Operations of its systems by which records were read.", month => month.Operations);
        Show("records", Reference.Required("Long"), "Records that they read.", month => month.Records);
    }
}
