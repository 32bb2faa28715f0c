namespace Catalog.Tests.Ide;

/// <summary>A running server that a browser can visit.</summary>
public interface ICatalogServer
{
    /// <summary>Its address on the loopback interface, such as <c>http://127.0.0.1:40123/</c>.</summary>
    Uri Address { get; }

    /// <summary>A token of a system that is approved for the example operations.</summary>
    string Token { get; }

    /// <summary>What the answer to the example PersonByIdNumber shows: the person's name.</summary>
    string PersonName { get; }
}
