namespace Catalog.Domain.Resources;

/// <summary>
/// The data types of the compilation guideline: C string, N number, Y currency, D date, T date-time, L logical, M memo,
/// G general, B double, I integer, F float. Source: 发改高技〔2017〕1272号.
/// </summary>
public enum DataType
{
    C,
    N,
    Y,
    D,
    T,
    L,
    M,
    G,
    B,
    I,
    F,
}
