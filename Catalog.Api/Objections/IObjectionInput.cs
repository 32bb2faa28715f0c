namespace Catalog.Api.Objections;

/// <summary>What every move of an objection asks for.</summary>
internal interface IObjectionInput
{
    long Objection { get; }

    int Revision { get; }
}
