namespace Catalog.Api.Calendar;

/// <summary>Which clock is to go on.</summary>
internal sealed record ResumeClockInput(string Clock, int Revision) : IClockInput;
