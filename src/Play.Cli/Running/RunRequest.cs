namespace Play.Cli.Running;

/// <summary>What the command line asks for.</summary>
internal sealed record RunRequest
{
    /// <summary>Files and folders; empty: the project's scenario folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A pasted text to run instead of files; null: files.</summary>
    public byte[]? Pasted { get; init; }

    /// <summary>Whether the parameters of a Jenkins job count.</summary>
    public bool ReadsJenkins { get; init; }

    /// <summary>Variables, each <c>name=value</c>.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Settings given as options, by name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
}
