namespace Catalog.Api.Drafts;

/// <summary>Names a draft, and the revision of it that the sender has seen.</summary>
internal interface IDraftInput
{
    int Draft { get; }

    int Revision { get; }
}
