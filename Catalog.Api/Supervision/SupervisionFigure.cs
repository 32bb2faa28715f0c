using Catalog.Api.Calendar;

namespace Catalog.Api.Supervision;

/// <summary>How often a department was late with something in a month, and with what.</summary>
internal sealed record SupervisionFigure(IReadOnlyList<ShownClock> Clocks);
