using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Play.Running;

/// <summary>How each case ended last time and how long it took: a small file in the results folder, for running the red
/// ones again and for shards of equal length.</summary>
public sealed class RunHistory : IRunObserver
{
    private readonly string _file;
    private readonly ConcurrentDictionary<string, Entry> _entries;

    private RunHistory(string file, ConcurrentDictionary<string, Entry> entries)
    {
        _file = file;
        _entries = entries;
    }

    /// <summary>Reads the history; empty when there is none, or none that can be read.</summary>
    public static RunHistory Load(string resultsFolder)
    {
        var file = Path.Combine(resultsFolder, "history.json");
        try
        {
            return new RunHistory(file, JsonSerializer.Deserialize(File.ReadAllBytes(file), HistoryJson.Default.ConcurrentDictionaryStringEntry) ?? []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return new RunHistory(file, []);
        }
    }

    /// <summary>Whether the case was red the last time it ran.</summary>
    public bool WasRed(string fullName) => _entries.TryGetValue(fullName, out var entry) && entry.Red;

    /// <summary>Seconds the case took the last time it ran; null when it never did.</summary>
    public double? Seconds(string fullName) => _entries.TryGetValue(fullName, out var entry) ? entry.Seconds : null;

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is CaseFinished { Result: var result })
            _entries[result.Case.FullName] = new Entry(result.IsRed, Math.Round(result.Duration.TotalSeconds, 3));
        else if (happened is RunFinished)
            Save();
    }

    /// <summary>Writes a new file and puts it in the place of the old one, so that there is a whole one at any moment.</summary>
    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        var fresh = _file + ".new";
        File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, Entry>(_entries, StringComparer.Ordinal), HistoryJson.Default.SortedDictionaryStringEntry));
        File.Move(fresh, _file, overwrite: true);
    }

    /// <param name="Red">Whether it failed or broke.</param>
    /// <param name="Seconds">How long it took.</param>
    internal sealed record Entry(bool Red, double Seconds);
}

/// <summary>Reads and writes the history without reflection, which would cost more than the file itself.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(ConcurrentDictionary<string, RunHistory.Entry>))]
[JsonSerializable(typeof(SortedDictionary<string, RunHistory.Entry>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
