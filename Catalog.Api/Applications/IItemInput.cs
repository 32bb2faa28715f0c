namespace Catalog.Api.Applications;

/// <summary>Which item of an application is moved on.</summary>
internal interface IItemInput
{
    string Id { get; }

    int Revision { get; }
}
