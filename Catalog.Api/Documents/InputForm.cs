namespace Catalog.Api.Documents;

/// <summary>A filter or an ordering of an operation, apart from its values.</summary>
/// <param name="Text">Its form as text; equal texts are equal forms.</param>
/// <param name="FirstSlot">The first of its slots, which follow one another.</param>
internal sealed record InputForm(InputShape Shape, string Text, int FirstSlot, int SlotCount);
