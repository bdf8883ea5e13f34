using Play.Scenarios;
using Play.Scenarios.Environments;
using Play.Scenarios.Reading;
using Play.Steps;

namespace Play.Running;

/// <summary>A run: cases go in, results and events come out. Cases may run at the same time.</summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly RunOptions _options;
    private readonly RunScope _scope;
    private readonly Observers _observers;
    private readonly Lazy<TestEnvironment> _environment;
    private readonly BoundScenarios _bound;
    private readonly long _started;
    private readonly DateTimeOffset _begun;
    private readonly CaseLocks _locks = new();
    private bool _interrupted;
    private int _red;
    private int _notRun;

    /// <summary>After the run: secrets that stand in files of the results folder. With one of them the run has failed.</summary>
    public IReadOnlyList<SecretLeaked> Leaks { get; private set; } = [];

    /// <summary>What its cases share.</summary>
    internal RunScope Scope => _scope;

    /// <summary>Who watches.</summary>
    internal Observers Observers => _observers;

    /// <summary>The environments in force; read on first use.</summary>
    internal TestEnvironment Environment => _environment.Value;

    /// <summary>Begins a run of so many cases.</summary>
    public Run(RunOptions options, int cases)
    {
        _options = options;
        _observers = new Observers(options.Observers);
        _environment = new(options.ReadEnvironment);
        var catalog = new StepCatalog(options.Plugins) { Missing = options.MissingPlugins };
        _scope = new RunScope(catalog, new Inclusions(catalog, options.ProjectFolder, options.Pasted))
        {
            ProjectFolder = options.ProjectFolder,
            ResultsFolder = options.ResultsFolder,
            Pasted = options.Pasted,
            Settings = options.Settings,
            Time = options.Time,
            Announce = message => _observers.Publish(new Announced(message)),
        };
        _bound = new BoundScenarios(scenario => BoundScenario.Bind(scenario, _scope.Catalog, _scope.Inclusions, GivenNames()));
        _started = options.Time.GetTimestamp();
        _begun = options.Time.GetUtcNow();
        _observers.Publish(new RunStarted(_begun, cases, options.EnvironmentNames, options.ProjectFolder, options.ResultsFolder, options.Seed) { Part = options.Part });
    }

    /// <summary>Runs a case; one that the run was stopped before is skipped, and no event tells of it. Nothing comes out
    /// as an exception.</summary>
    /// <param name="test">The case.</param>
    /// <param name="interrupted">Ends the case early; its teardown still runs.</param>
    public async Task<CaseResult> RunAsync(TestCase test, CancellationToken interrupted)
    {
        using var held = await _locks.TakeAsync(test.Scenario?.Lock, interrupted);
        _interrupted |= interrupted.IsCancellationRequested;
        if (_interrupted || Volatile.Read(ref _red) >= _options.MaxFailures)
        {
            Interlocked.Increment(ref _notRun);
            return Ended(test, Verdict.Skipped) with { SkipReason = "not run: the run was stopped before" };
        }

        _observers.Publish(new CaseStarted(test));
        var result = await TryAsync(test, 0, interrupted);
        List<CaseResult> earlier = [];
        while (result.IsRed && !result.WrongFile && earlier.Count < _options.Retries && !interrupted.IsCancellationRequested)
        {
            earlier.Add(result);
            result = await TryAsync(test, earlier.Count, interrupted) with { EarlierTries = [.. earlier] };
        }

        if (test.Pasted is { } pasted)
            result = result with { Pasted = _scope.Secrets.Hide(pasted) };
        if (result.IsRed)
            Interlocked.Increment(ref _red);
        _scope.Secrets.NoteOpenText(test.FullName);
        _interrupted |= interrupted.IsCancellationRequested;
        _observers.Publish(new CaseFinished(result));
        return result;
    }

    private async Task<CaseResult> TryAsync(TestCase test, int earlierTries, CancellationToken interrupted)
    {
        try
        {
            return await ResultOfAsync(test, earlierTries, interrupted);
        }
        catch (Exception fault)
        {
            return Red(test, [new Failure(new SourceLocation(test.File), null, null, $"This is a fault of Play or of a plugin, please report it: {fault}")]);
        }
    }

    /// <summary>Ends the run: closes what plugins kept for it and completes the reports.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _scope.Sessions.DisposeAsync();
        }
        catch (AggregateException faults)
        {
            _observers.Publish(new Announced($"Cleaning up after the run failed: {faults.Message}"));
        }

        _observers.Publish(new RunFinished(_options.Time.GetElapsedTime(_started), _interrupted, _notRun));
        Leaks = [.. LeakSearch.In(_options.ResultsFolder, _begun, _scope.Secrets)];
        foreach (var leak in Leaks)
            _observers.Publish(leak);
    }

    private async Task<CaseResult> ResultOfAsync(TestCase test, int earlierTries, CancellationToken interrupted)
    {
        if (test.Scenario is null)
            return Wrong(test, test.Diagnostics);
        try
        {
            var bound = _bound.Of(test.Scenario);
            if (bound.Diagnostics.Any(item => item.Severity == Severity.Error))
                return Wrong(test, bound.Diagnostics);
            return await new ScenarioRunner(_scope, _options, _observers, test, bound, earlierTries).RunAsync(_environment.Value, interrupted);
        }
        catch (ScenarioException fault)
        {
            return Wrong(test, fault.Diagnostics);
        }
    }

    private IEnumerable<string> GivenNames() =>
        _environment.Value.Variables.Entries.Concat(_options.Variables?.Entries ?? []).Select(entry => entry.Key.Text);

    /// <summary>A wrong file is there to be looked at; of a wrong text that was pasted the report shows the lines.</summary>
    private CaseResult Wrong(TestCase test, IReadOnlyList<Diagnostic> diagnostics) =>
        Red(test, [.. diagnostics.Select(item => new Failure(item.Location, null, null, item.Text))]) with
        {
            WrongFile = true,
            Sources = test.Pasted is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [ScenarioReader.PastedName] = _scope.Secrets.Hide(test.Pasted) },
        };

    private CaseResult Red(TestCase test, IReadOnlyList<Failure> failures) => Ended(test, Verdict.Broken) with { Failures = failures };

    private CaseResult Ended(TestCase test, Verdict verdict) => new()
    {
        Case = test,
        Verdict = verdict,
        Started = _options.Time.GetUtcNow(),
        Duration = TimeSpan.Zero,
    };
}
