using Catalog.Domain.Calendar;

namespace Catalog.Api.Calendar;

/// <summary>A term of the rules as it is counted from one day.</summary>
internal sealed record DeadlineTerm(DeadlineRule Rule, Deadline Deadline);
