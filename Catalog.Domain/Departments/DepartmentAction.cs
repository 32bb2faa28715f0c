using System.ComponentModel;

namespace Catalog.Domain.Departments;

/// <summary>What can be done with a registered department.</summary>
public enum DepartmentAction
{
    [Description("暂停")]
    Suspend,

    [Description("恢复")]
    Resume,
}
