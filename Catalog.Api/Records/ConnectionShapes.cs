using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>Writes the parts of a connection from its page.</summary>
internal sealed class ConnectionShapes(string typeName, CursorSeal cursors)
{
    private readonly byte[] _connectionName = JsonSerializer.SerializeToUtf8Bytes($"{typeName}Connection");
    private readonly byte[] _edgeName = JsonSerializer.SerializeToUtf8Bytes($"{typeName}Edge");
    private readonly ConditionalWeakTable<object, byte[][]> _leads = [];

    public void Write(ConnectionField field, ConnectionPage page, JsonOutput output)
    {
        switch (field)
        {
            case ConnectionField.Nodes nodes:
                WriteList(page, output, (row, rows) => rows.Write(row, nodes.Selection, output));
                break;
            case ConnectionField.Edges edges:
                var leads = Leads(edges.Fields, edge => edge.ResponseKey);
                WriteList(page, output, (row, _) => WriteEdge(edges, leads, row, page, output));
                break;
            case ConnectionField.PageInfo info:
                WritePageInfo(info, page, output);
                break;
            default:
                output.Raw(_connectionName);
                break;
        }
    }

    private static void WriteList(ConnectionPage page, JsonOutput output, Action<int, RecordRows> write)
    {
        output.Raw("["u8);
        for (var place = 0; place < page.Count; place++)
        {
            output.Raw(place == 0 ? [] : ","u8);
            write(page.Row(place), page.Rows!);
        }

        output.Raw("]"u8);
    }

    private void WriteEdge(ConnectionField.Edges edges, byte[][] leads, int row, ConnectionPage page, JsonOutput output)
    {
        for (var i = 0; i < leads.Length; i++)
        {
            output.Raw(leads[i]);
            switch (edges.Fields[i])
            {
                case EdgeField.Cursor:
                    WriteCursor(page, row, output);
                    break;
                case EdgeField.Node node:
                    page.Rows!.Write(row, node.Selection, output);
                    break;
                default:
                    output.Raw(_edgeName);
                    break;
            }
        }

        output.Raw(leads.Length == 0 ? "{}"u8 : "}"u8);
    }

    private void WritePageInfo(ConnectionField.PageInfo info, ConnectionPage page, JsonOutput output)
    {
        var leads = Leads(info.Fields, field => field.ResponseKey);
        for (var i = 0; i < leads.Length; i++)
        {
            output.Raw(leads[i]);
            switch (info.Fields[i].Kind)
            {
                case PageInfoKind.HasNextPage:
                    output.Raw(page.HasNext ? "true"u8 : "false"u8);
                    break;
                case PageInfoKind.HasPreviousPage:
                    output.Raw(page.HasPrevious ? "true"u8 : "false"u8);
                    break;
                case PageInfoKind.StartCursor when page.Count > 0:
                    WriteCursor(page, page.Row(0), output);
                    break;
                case PageInfoKind.EndCursor when page.Count > 0:
                    WriteCursor(page, page.Row(page.Count - 1), output);
                    break;
                case PageInfoKind.TypeName:
                    output.Raw("\"PageInfo\""u8);
                    break;
                default:
                    output.Null();
                    break;
            }
        }

        output.Raw(leads.Length == 0 ? "{}"u8 : "}"u8);
    }

    private void WriteCursor(ConnectionPage page, int row, JsonOutput output) => cursors.Write(page.Rows![row].Place, page.Context, output);

    private byte[][] Leads<T>(IReadOnlyList<T> fields, Func<T, string> responseKey) =>
        _leads.GetValue(fields, _ => ResponseKeys.Leads(fields, responseKey));
}
