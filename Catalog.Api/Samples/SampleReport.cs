using System.Globalization;

namespace Catalog.Api.Samples;

/// <summary>Shows the writing of sample data on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class SampleReport(TimeProvider time, TextWriter output, bool isTerminal) : IProgress<SampleProgress>
{
    private const int Width = 30;

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _next;
    private long _committed;

    public void Report(SampleProgress value)
    {
        _committed = value.CommittedRows;
        var elapsed = time.GetElapsedTime(_begin);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(3));
        var share = value.SubjectsInAll == 0 ? 1 : (double)value.Subjects / value.SubjectsInAll;
        var left = share > 0 ? (elapsed / share) - elapsed : TimeSpan.Zero;
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {share:P0}  {value.Rows:N0} rows  {value.Rows / Math.Max(elapsed.TotalSeconds, 0.001):N0} rows/s  {(int)left.TotalMinutes:00}:{left:ss} left");
        output.Write(isTerminal ? $"\r{text}" : text + Environment.NewLine);
    }

    public void Finish(SampleProgress written) => End(string.Create(
        CultureInfo.InvariantCulture,
        $"Sample data: {written.Subjects:N0} subjects, {written.CommittedRows:N0} rows in {time.GetElapsedTime(_begin).TotalSeconds:N1} s."));

    /// <summary>Says what stays where the writing was stopped.</summary>
    public void Stop() => End(string.Create(
        CultureInfo.InvariantCulture,
        $"Stopped. {_committed:N0} rows, all of whole subjects, were committed and stay; begin anew with another database."));

    private void End(string text) => output.WriteLine(isTerminal ? $"\r{text.PadRight(Width * 3)}" : text);
}
