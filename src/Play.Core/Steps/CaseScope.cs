using System.Collections.Concurrent;
using Play.Scenarios;

namespace Play.Steps;

/// <summary>What belongs to one test case and to no other.</summary>
public sealed class CaseScope
{
    internal CaseScope(IStepRunner steps) => Steps = steps;

    /// <summary>The case.</summary>
    public required TestCase Case { get; init; }

    /// <summary>What it shares with the other cases.</summary>
    public required RunScope Run { get; init; }

    /// <summary>Its variables.</summary>
    public required Variables Variables { get; init; }

    /// <summary>Runs steps inside steps.</summary>
    internal IStepRunner Steps { get; }

    /// <summary>Random numbers for expressions; the same for the same seed and case.</summary>
    public required Random Random { get; init; }

    /// <summary>A folder for this case's evidence below the results folder; made on first use.</summary>
    public string EvidenceFolder => _evidenceFolder ??= MakeEvidenceFolder();

    /// <summary>The same when it has been made.</summary>
    internal string? EvidenceWritten => _evidenceFolder;

    /// <summary>What plugins keep for the case, such as cookies or the browser page.</summary>
    public Sessions Sessions { get; } = new();

    /// <summary>Names and values for reports, from <c>record_property</c> and its kin.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    /// <summary>Numbers recorded, in order.</summary>
    public List<Metric> Metrics { get; } = [];

    /// <summary>What sessions have attached so far.</summary>
    internal IReadOnlyCollection<Evidence> Evidence => _evidence;

    /// <summary>Adds something about the whole case, as a session can when it is disposed; reports show it with the step
    /// where the case ended: the first red one, else the last.</summary>
    public void Attach(Evidence evidence) => _evidence.Enqueue(evidence);

    /// <summary>How many times the case has been tried before.</summary>
    internal int EarlierTries { get; init; }

    private readonly ConcurrentQueue<Evidence> _evidence = [];
    private string? _evidenceFolder;

    /// <summary>Every try keeps what it saw.</summary>
    private string MakeEvidenceFolder() => Directory.CreateDirectory(
        Path.Combine([Run.ResultsFolder, "evidence", .. Case.Folders, Case.Name, .. EarlierTries == 0 ? [] : new[] { $"try-{EarlierTries + 1}" }])).FullName;
}
