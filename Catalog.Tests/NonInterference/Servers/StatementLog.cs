using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>
/// Every statement that runs on a database file, whoever opened the connection: SQLite itself tells, through its trace hook,
/// which an auto-extension installs on each connection of the process as it is opened. The server takes no part in it.
/// </summary>
internal sealed class StatementLog : IDisposable
{
    private const uint TraceStatement = 1;
    private const int Ok = 0;

    private static readonly ConcurrentDictionary<string, StatementLog> Logs = new(StringComparer.Ordinal);
    private static readonly nint Library = NativeLibrary.Load("e_sqlite3", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, null);
    private static readonly FileNameFunction FileName = Export<FileNameFunction>("sqlite3_db_filename");
    private static readonly TraceFunction Trace = Export<TraceFunction>("sqlite3_trace_v2");

    // SQLite keeps them: they must not be collected.
    private static readonly EntryPoint Opened = OnOpened;
    private static readonly TraceCallback Ran = OnRan;
    private static readonly int Installed = Export<AutoExtensionFunction>("sqlite3_auto_extension")(Marshal.GetFunctionPointerForDelegate(Opened));

    private readonly string _path;
    private readonly nint _key;
    private readonly ConcurrentQueue<string> _statements = [];

    /// <summary>Connections that are opened from now on are followed.</summary>
    public StatementLog(string path)
    {
        Assert.Equal(Ok, Installed);
        _path = path;
        _key = GCHandle.ToIntPtr(GCHandle.Alloc(this));
        Assert.True(Logs.TryAdd(path, this));
    }

    private delegate int EntryPoint(nint database, nint error, nint functions);

    private delegate int TraceCallback(uint what, nint context, nint statement, nint text);

    private delegate nint FileNameFunction(nint database, [MarshalAs(UnmanagedType.LPUTF8Str)] string schema);

    private delegate int TraceFunction(nint database, uint mask, nint callback, nint context);

    private delegate int AutoExtensionFunction(nint entryPoint);

    /// <summary>The statements that ran since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_statements.TryDequeue(out var statement))
        {
            taken.Add(statement);
        }

        return taken;
    }

    // The handle is not freed: a connection of the server's pool may outlive this log, and tells it what it runs.
    public void Dispose() => Logs.TryRemove(_path, out _);

    private static T Export<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(Library, name));

    private static int OnOpened(nint database, nint error, nint functions)
    {
        if (Marshal.PtrToStringUTF8(FileName(database, "main")) is { } path && Logs.TryGetValue(path, out var log))
        {
            _ = Trace(database, TraceStatement, Marshal.GetFunctionPointerForDelegate(Ran), log._key);
        }

        return Ok;
    }

    private static int OnRan(uint what, nint context, nint statement, nint text)
    {
        ((StatementLog)GCHandle.FromIntPtr(context).Target!)._statements.Enqueue(Marshal.PtrToStringUTF8(text)!);
        return Ok;
    }
}
