using System.Text.Json;
using Play.Reports.Recording;
using Play.Running;

namespace Play.Reports;

/// <summary>The run as data, a line of JSON for each case that ended: what <c>play merge</c> makes other reports from.</summary>
/// <param name="file">The file's full path; its folder is made, a file that is there is replaced.</param>
public sealed class RecordReport(string file) : IRunObserver, IDisposable
{
    /// <summary>Its name in the results folder.</summary>
    public const string FileName = "run.jsonl";

    private readonly Lock _lock = new();
    private FileStream? _stream;

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted run:
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                _stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
                Write(new RecordLine { Run = run });
                break;
            case Announced { Message: var message }:
                Write(new RecordLine { Said = message });
                break;
            case CaseFinished { Result: var result }:
                Write(new RecordLine { Case = result });
                break;
            case RunFinished end:
                Write(new RecordLine { End = end });
                Dispose();
                break;
            case SecretLeaked leak:
                using (_stream = new FileStream(file, FileMode.Append))
                    Write(new RecordLine { Leaked = leak });
                break;
        }
    }

    /// <summary>Closes the file; the end of the run does so too.</summary>
    public void Dispose() => _stream?.Dispose();

    private void Write(RecordLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, RecordJson.Line), (byte)'\n'];
        lock (_lock)
            _stream?.Write(bytes);
    }
}
