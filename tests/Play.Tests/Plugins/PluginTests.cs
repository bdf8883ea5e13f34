using Play.Tests.Running;

namespace Play.Tests.Plugins;

/// <summary>Plugins that <c>play.yml</c> names, in the real <c>play</c> and the real <c>dotnet test</c>.</summary>
public sealed class PluginTests
{
    private PluginProjects _plugins = null!;
    private RunProject _project = null!;

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        _plugins = new PluginProjects();
        _plugins.Add("Acme.Words", AcmePlugin.Library);
        _plugins.Add("Acme.Play", AcmePlugin.Code, PluginProjects.Reference("Acme.Words", _plugins.Assembly("Acme.Words")));
        _plugins.Add("Lacking", AcmePlugin.Code, PluginProjects.Reference("Acme.Words", _plugins.Assembly("Acme.Words"), copy: false));
        _plugins.Add("Nothing", "public sealed class Nothing;");
        _plugins.Add("Several", AcmePlugin.Named("One", "one") + AcmePlugin.Named("Two", "two").Replace("using Play.Steps;", "", StringComparison.Ordinal));
        _plugins.Add("Throwing", AcmePlugin.Named("Throwing", "throwing", "public Throwing() => throw new NotSupportedException(\"no licence\");"));
        _plugins.Add("Rival", AcmePlugin.Named("Rival", "requests"));
        _plugins.Add("Mistaken", AcmePlugin.Named("Mistaken", "mistaken", steps: "typeof(Nameless), typeof(Odd), typeof(Positional), typeof(string)", more: """
            public sealed record Nameless : Step { public override Task RunAsync(StepContext context) => Task.CompletedTask; }
            [Step("odd")] public sealed record Odd : Step { public DateTime When { get; init; } public string? Type { get; init; } public override Task RunAsync(StepContext context) => Task.CompletedTask; }
            [Step("positional")] public sealed record Positional(int Number) : Step { public override Task RunAsync(StepContext context) => Task.CompletedTask; }
            """));
        _plugins.Add("Play.Core", "namespace Play.Steps { public interface IPlugin { string Name { get; } IReadOnlyList<string> Aliases { get; } IReadOnlyList<Type> StepTypes { get; } } }", version: "99.1.0");
        _plugins.Add("Newer", AcmePlugin.Named("Newer", "newer"), core: PluginProjects.Reference("Play.Core", _plugins.Assembly("Play.Core"), copy: false));
        await _plugins.BuildAsync();
    }

    [OneTimeTearDown]
    public void Remove() => _plugins.Dispose();

    [SetUp]
    public void MakeProject() => _project = new RunProject();

    [TearDown]
    public void RemoveProject() => _project.Dispose();

    [Test]
    public async Task Its_step_runs_is_masked_and_its_sessions_are_closed_case_before_run()
    {
        Use("Acme.Play");
        _project.Add("scenarios/test_hello.yml", """
            secrets: [who]
            variables: {who: Ada-Lovelace}
            steps:
              - {type: greet, provider: greetings, whom: {name: Bob}, loudness: loud, variable: first}
              - {type: greet, provider: acme, whom: {name: $who}, variable: second}
              - {type: assert, expression: "first == 'HELLO BOB'"}
              - {type: assert, expression: "second == 'Hello Bob'"}
            """);

        var output = await _project.PlayAsync("run", "--seed", "1");

        output.ShouldBe("""
            1 case, seed 1
            clerk goes home after 2
            broken
            """);
    }

    [Test]
    public async Task Its_keys_are_checked_before_anything_runs()
    {
        Use("Acme.Play");
        _project.Add("scenarios/test_hello.yml", """
            steps:
              - {type: greet, provider: acme, whom: {nam: Bob}, loudness: lou}
              - {type: greet, whom: {name: Bob}, variable: first}
            """);

        (await _project.PlayAsync("lint")).ShouldBe("");
    }

    [Test]
    public async Task Its_steps_stand_in_the_reference_and_in_the_schema()
    {
        Use("Acme.Play");

        var reference = await _project.PlayAsync("steps", "greet");
        reference[..reference.IndexOf("\nkeys of every step", StringComparison.Ordinal)].ShouldBe("");
        (await _project.PlayAsync("schema")).ShouldContain("Who is greeted.");
    }

    [Test]
    public async Task Each_that_cannot_be_loaded_is_a_red_case_and_the_others_go_on()
    {
        Use("Acme.Play", "Lacking", "Nothing", "Several", "Throwing", "Rival", "Mistaken", "Newer", "Absent");
        _project.Add("plugins/text.dll", "no assembly");
        _project.Add("scenarios/test_hello.yml", "steps:\n- {type: greet, provider: acme, whom: {name: Bob}, variable: first}\n");
        _project.Add("scenarios/test_lost.yml", "steps:\n- {type: sing, provider: lost}\n");

        (await _project.PlayAsync("run", "--seed", "1")).ShouldBe("");
    }

    [Test]
    public async Task One_that_is_broken_makes_the_reference_red_too()
    {
        Use("Nothing");

        (await _project.PlayAsync("steps", "log")).ShouldStartWith("");
        (await _project.PlayAsync("list")).ShouldBe("");
        (await _project.PlayAsync("explain", "scenarios")).ShouldBe("");
    }

    [Test]
    public async Task One_that_nobody_names_is_not_loaded()
    {
        File.Copy(_plugins.Assembly("Throwing"), Path.Combine(Directory.CreateDirectory(Path.Combine(_project.Folder, "plugins")).FullName, "Throwing.dll"));
        _project.AddCase("test_one");

        (await _project.PlayAsync("run", "--seed", "1")).ShouldContain("1 passed");
    }

    [Test]
    public async Task Dotnet_test_reads_them_too()
    {
        _project.Add("scenarios/test_hello.yml", "steps:\n- {type: greet, provider: acme, whom: {name: Bob}, variable: first}\n");

        var verdicts = await _project.DotnetTestAsync([("PLAY_PLUGINS", $"{_plugins.Assembly("Acme.Play")},{_plugins.Assembly("Nothing")}")]);

        verdicts.ShouldBe("Failed Nothing\nPassed hello\nPassed: 1\nFailed: 1");
    }

    private void Use(params string[] names) =>
        _project.Add("play.yml", $"plugins: [{string.Join(", ", names.Select(_plugins.Assembly))}]\n");
}
