using Play.Commands;
using Play.Running;
using Play.Scenarios.Collecting;
using Play.Scenarios.Environments;
using Play.Steps;
using Play.Tests.Browser;

namespace Play.Tests.Running;

/// <summary>What happens to a case when the run is interrupted.</summary>
internal sealed class InterruptedCaseTests
{
    [Test]
    public async Task Between_two_steps_the_next_is_told_as_interrupted_and_teardown_runs()
    {
        var folder = Directory.CreateTempSubdirectory("play-interrupted-").FullName;
        var file = Path.Combine(folder, "test_two.yml");
        await File.WriteAllTextAsync(file, """
            steps:
            - {type: log, message: one}
            - {type: log, message: two}
            teardown:
            - {type: log, message: three}
            """);
        using var interrupt = new CancellationTokenSource();
        await using var run = new Run(
            new RunOptions
            {
                ProjectFolder = folder,
                ResultsFolder = Path.Combine(folder, "results"),
                Plugins = [new CorePlugin()],
                Settings = new TestSettings(new Dictionary<string, string>()),
                ReadEnvironment = () => TestEnvironment.None,
                Observers = [new InterruptAfterStep("1", interrupt)],
            },
            cases: 1);

        var result = await run.RunAsync(ScenarioCollector.Collect([file], folder).Single(), interrupt.Token);

        result.Failures.Single().ToString().ShouldBe("test_two.yml(3,3): step 2 log\n  interrupted.");
        result.Steps.Select(step => $"{step.Step.Number} {step.Verdict}").ShouldBe(["1 Passed", "2 Broken", "teardown 1 Passed"]);
        Directory.Delete(folder, recursive: true);
    }

    private sealed class InterruptAfterStep(string number, CancellationTokenSource interrupt) : IRunObserver
    {
        public void On(RunEvent happened)
        {
            if (happened is StepFinished { Result.Step.Number: var done } && done == number)
                interrupt.Cancel();
        }
    }
}
