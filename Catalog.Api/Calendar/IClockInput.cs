namespace Catalog.Api.Calendar;

/// <summary>What every change of a clock asks for.</summary>
internal interface IClockInput
{
    /// <summary>The number of the clock.</summary>
    string Clock { get; }

    int Revision { get; }
}
