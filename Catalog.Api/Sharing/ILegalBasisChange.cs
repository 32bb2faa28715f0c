namespace Catalog.Api.Sharing;

/// <summary>What is asked for of every change of a legal basis.</summary>
internal interface ILegalBasisChange
{
    string Code { get; }

    int Revision { get; }

    string EffectiveOn { get; }

    string Reference { get; }

    string Reason { get; }

    /// <summary>What the article says then; null where that does not change.</summary>
    string? NewText { get; }
}
