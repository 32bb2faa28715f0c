using System.Text.Json;
using Catalog.Domain.Calendar;

namespace Catalog.Api.Calendar;

/// <summary>The file of working days that ships with the program.</summary>
internal static class WorkingDaysFile
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static WorkingCalendar Calendar { get; } = Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Calendar", "working-days.json")));

    /// <exception cref="JsonException">It is no such file.</exception>
    /// <exception cref="ArgumentException">Its days contradict each other.</exception>
    public static WorkingCalendar Read(ReadOnlySpan<byte> json)
    {
        var days = JsonSerializer.Deserialize<Content>(json, Names) ?? throw new JsonException("The file of working days is empty.");
        return new WorkingCalendar(days.Version, days.FirstYear, days.LastYear, days.Holidays, days.MakeUpDays);
    }

    private sealed record Content(string Version, int FirstYear, int LastYear, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpDays);
}
