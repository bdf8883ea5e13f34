using Play.Scenarios;

namespace Play.Reports.Recording;

/// <summary>What reports show of a case, without its steps and values.</summary>
internal sealed record RecordedCase
{
    public required string File { get; init; }

    public required IReadOnlyList<string> Folders { get; init; }

    public required string Name { get; init; }

    public int Turn { get; init; }

    public bool HasRow { get; init; }

    /// <summary>Missing when the file could not be read.</summary>
    public string? ShownFile { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Markers { get; init; } = [];

    public IReadOnlyList<ScenarioLink> Links { get; init; } = [];

    public IReadOnlyList<string> TestRail { get; init; } = [];

    public static RecordedCase Of(TestCase test) => new()
    {
        File = test.File,
        Folders = test.Folders,
        Name = test.Name,
        Turn = test.Turn,
        HasRow = test.Row is not null,
        ShownFile = test.Scenario?.ShownFile,
        Description = test.Scenario?.Description,
        Markers = test.Markers,
        Links = test.Scenario?.Links ?? [],
        TestRail = test.Scenario?.TestRail ?? [],
    };

    public TestCase ToCase() => new()
    {
        File = File,
        Folders = Folders,
        Name = Name,
        Turn = Turn,
        Row = HasRow ? new DataRow(new MapNode([], new SourceLocation(File))) : null,
        Scenario = ShownFile is null ? null : new Scenario
        {
            File = File,
            ShownFile = ShownFile,
            Source = "",
            Dialect = Dialect.Play,
            Name = Name,
            Description = Description,
            Markers = Markers,
            Links = Links,
            TestRail = TestRail,
            Steps = [],
        },
    };
}
