using System.ComponentModel;

namespace Catalog.Api.Schema;

/// <summary>What becomes of an operation when an item that it selects is denied.</summary>
public enum OnDenied
{
    [Description("Denied fields are null, each with an error; the others are answered.")]
    Null,

    [Description("Nothing is read.")]
    Reject,
}
