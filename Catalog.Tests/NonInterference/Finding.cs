namespace Catalog.Tests.NonInterference;

/// <summary>What went wrong in a trial, and with which step.</summary>
internal sealed record Finding(int Step, string Text);
