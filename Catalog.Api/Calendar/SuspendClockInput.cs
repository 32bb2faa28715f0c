namespace Catalog.Api.Calendar;

/// <summary>Which clock is to stand still, since when and why.</summary>
internal sealed record SuspendClockInput(string Clock, int Revision, string Reason, string? From) : IClockInput;
