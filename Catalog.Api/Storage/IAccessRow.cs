namespace Catalog.Api.Storage;

/// <summary>A row on which access decisions depend: a save that adds or changes one makes a new version of the access book.</summary>
public interface IAccessRow;
