using Catalog.Api.Calendar;
using Catalog.Api.Schema;

namespace Catalog.Api.Supervision;

/// <summary>A figure of supervision as the schema shows it.</summary>
internal sealed class SupervisionFigureType : MetadataType<SupervisionFigure>
{
    public const string TypeName = "SupervisionFigure";

    public SupervisionFigureType()
        : base(TypeName, "监督指标: how often a department was late, counted in the month of the term's last day.")
    {
        Show("count", Reference.Required("Int"), "How often.", figure => figure.Clocks.Count);
        Show("clocks", Reference.List(ClockType.TypeName), "The terms that are behind the figure.", figure => figure.Clocks);
    }
}
