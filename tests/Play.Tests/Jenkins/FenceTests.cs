using Play.Demo;

namespace Play.Tests.Jenkins;

/// <summary>A pasted scenario may be hostile: every way to a file outside the project is tried, and every way to write.</summary>
public sealed class FenceTests
{
    /// <summary>Steps that read a file: its name stands where {0} is.</summary>
    private static readonly string[] Reads =
    [
        "{{type: include, path: '{0}'}}",
        "{{type: include, path: '{{! \"{0}\" !}}'}}",
        "{{type: http, url: '$site', method: POST, body_file: '{0}'}}",
        "{{type: http, url: '$site', method: POST, files: {{f: 'path:{0}'}}}}",
        "{{type: http, url: '$site', verify: '{0}'}}",
        "{{type: http, url: '$site', certificate: '{0}'}}",
        "{{type: POST, url: '$site', parameters: {{files: {{f: [name, 'path:{0}']}}}}}}",
        "{{type: GET, url: '$site', parameters: {{verify: '{0}'}}}}",
        "{{type: GET, url: '$site', parameters: {{cert: '{0}'}}}}",
        "{{type: GET, url: '$site', parameters: {{cert: [inside.txt, '{0}']}}}}",
        "{{type: sql, database_url: 'sqlite:///{0}', query: select 1}}",
        "{{type: upload, locator: 'css=body', files: [inside.txt, '{0}']}}",
        "{{type: loadState, path: '{0}'}}",
    ];

    /// <summary>Steps that write a file.</summary>
    private static readonly string[] Writes =
    [
        "{{type: sql, database_url: 'sqlite:///{0}', query: 'create table t (x)'}}",
        "{{type: saveState, path: '{0}'}}",
        "{{type: download, locator: 'testid=download-csv', path: '{0}'}}",
    ];

    private static readonly string[] OnPages = ["upload", "loadState", "saveState", "download"];

    private PastedProject _project = null!;
    private DemoSite _site = null!;

    [OneTimeSetUp]
    public async Task StartSiteAsync() => _site = await DemoSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopSiteAsync() => await _site.DisposeAsync();

    [SetUp]
    public void MakeProject()
    {
        _project = new PastedProject();
        _project.Write("inside.txt", "inside\n");
    }

    [TearDown]
    public void RemoveProject() => _project.Dispose();

    [TestCase("../outside/secret.txt", "is outside the project folder, which a pasted scenario may not leave.")]
    [TestCase("ABSOLUTE", "is outside the project folder, which a pasted scenario may not leave.")]
    [TestCase("link.txt", "is outside the project folder, which a pasted scenario may not leave.")]
    [TestCase("linked/secret.txt", "is outside the project folder, which a pasted scenario may not leave.")]
    [TestCase("linked/../../outside/secret.txt", "is outside the project folder, which a pasted scenario may not leave.")]
    [TestCase(".git/config", "is hidden")]
    public async Task No_step_reads_what_it_may_not(string path, string refusal)
    {
        await AllAreRefusedAsync(Reads, path.Replace("ABSOLUTE", Path.Combine(_project.Outside, "secret.txt"), StringComparison.Ordinal), refusal);
    }

    [TestCase("../outside/new.db")]
    [TestCase("ABSOLUTE")]
    [TestCase("linked/new.db")]
    [TestCase("../../../../new.db")]
    [TestCase("new.db")]
    [TestCase(".git/hooks/post-checkout")]
    public async Task No_step_writes_outside_the_evidence(string path)
    {
        await AllAreRefusedAsync(Writes, path.Replace("ABSOLUTE", Path.Combine(_project.Outside, "new.db"), StringComparison.Ordinal), "pasted scenario");
    }

    [TestCase("../../../../../outside/new.db")]
    [TestCase("../../../junit.xml")]
    [TestCase("ABSOLUTE")]
    [TestCase("../../../../linked/new.db")]
    public async Task Save_to_starts_in_the_evidence_and_does_not_leave_it(string path) =>
        await AllAreRefusedAsync(["{{type: http, url: '$site', save_to: '{0}'}}"], path.Replace("ABSOLUTE", Path.Combine(_project.Outside, "new.db"), StringComparison.Ordinal), "pasted scenario");

    [TestCase("../outside/secret.csv")]
    [TestCase("linked/secret.yml")]
    [TestCase(".git/config")]
    public async Task Test_data_stays_inside(string path)
    {
        var (exitCode, output) = await _project.PasteAsync($"test_data: {path}\nsteps: [{{type: log, message: $name}}]\n");

        exitCode.ShouldBe(2);
        output.ShouldContain($"pasted(1,12): error PLAY008: the data file '{path}' is");
        NothingHappened();
    }

    [Test]
    public async Task Test_data_of_a_file_that_the_scenario_has_saved_itself_stays_inside()
    {
        _project.Write("results/evidence/x.yml", "test_data: ../../../outside/secret.csv\nsteps: [{type: log, message: x}]\n");

        var (exitCode, output) = await _project.PasteAsync("- {type: include, path: results/evidence/x.yml}\n");

        exitCode.ShouldBe(2);
        output.ShouldContain("error PLAY008: the data file '../../../outside/secret.csv' is outside the project folder");
        _project.Leaks.ShouldBeEmpty();
    }

    [Test]
    public async Task What_lies_inside_may_be_used_and_evidence_may_be_written_and_read_again()
    {
        _project.Write("common/hello.yml", "- {type: log, message: hello}\n");
        _project.Write("people.csv", "name\nAda\n");

        var (exitCode, output) = await _project.PasteAsync($$"""
            test_data: people.csv
            steps:
              - {type: include, path: common/hello.yml}
              - {type: http, method: POST, url: '{{_site.Url}}api/echo', body_file: inside.txt}
              - {type: sql, database_url: 'sqlite:///results/evidence/new.db', query: 'create table t (x)'}
              - {type: http, url: '{{_site.Url}}api/items', save_to: items.json, save: {items: response.saved_to} }
              - {type: http, method: POST, url: '{{_site.Url}}api/echo', body_file: $items}
            """);

        exitCode.ShouldBe(0, output);
    }

    [TestCase("attach database '../outside/secret.txt' as o")]
    [TestCase("attach database 'other.db' as o")]
    [TestCase("attach database 'file:../outside/secret.txt?mode=ro' as o")]
    [TestCase("vacuum into '../outside/new.db'")]
    [TestCase("pragma temp_store_directory = '/tmp'")]
    public async Task SQL_opens_no_further_file(string query)
    {
        var (exitCode, output) = await _project.PasteAsync($"- {{type: sql, transaction: false, database_url: 'sqlite://', query: \"{query}\"}}\n");

        exitCode.ShouldBe(1);
        output.ShouldMatch("authoriz");
        NothingHappened();
    }

    [TestCase("sqlite:///inside.db?Data Source=../outside/secret.txt", "Data Source")]
    [TestCase("postgresql://127.0.0.1/x?sslrootcert=/etc/passwd", "sslrootcert")]
    [TestCase("postgresql://127.0.0.1/x?host=/var/run/postgresql", "host")]
    [TestCase("mysql://127.0.0.1/x?unix_socket=/run/mysqld/mysqld.sock", "unix_socket")]
    [TestCase("mysql://127.0.0.1/x?AllowLoadLocalInfile=true", "AllowLoadLocalInfile")]
    public async Task Options_of_a_database_URL_name_no_file_and_no_server(string url, string option)
    {
        _project.Write("results/evidence/inside.db", "");

        var (exitCode, output) = await _project.PasteAsync($"- {{type: sql, database_url: '{url.Replace("inside.db", "results/evidence/inside.db", StringComparison.Ordinal)}', query: select 1}}\n");

        exitCode.ShouldBe(1);
        output.ShouldContain($"option '{option}' of the database URL: a pasted scenario may use only");
        _project.Leaks.ShouldBeEmpty();
    }

    [Test]
    public async Task A_database_file_that_the_environment_names_may_lie_anywhere_and_only_that_one()
    {
        _project.Write("environments/X.yml", $"database_url: sqlite:///{_site.DatabasePath}\n");

        var (exitCode, output) = await _project.PasteAsync($$"""
            - {type: sql, database_url: $database_url, query: select count(*) from items}
            - {type: sql, database_url: 'sqlite:///{{_site.DatabasePath}}-2', query: select 1}
            """, ("PLAY_ENVIRONMENT", "X"));

        exitCode.ShouldBe(1);
        output.ShouldContain("pasted(2,3): step 2 sql");
        output.ShouldContain("is outside the project folder");
    }

    [TestCase("file://OUTSIDE/secret.txt")]
    [TestCase("fi\\tle://OUTSIDE/secret.txt")]
    [TestCase("view-source:file://OUTSIDE/secret.txt")]
    [TestCase("chrome://version")]
    [TestCase("FILE:OUTSIDE/secret.txt")]
    public async Task Pages_are_on_the_web(string url)
    {
        var (exitCode, output) = await _project.PasteAsync($"- {{type: get, url: \"{url.Replace("OUTSIDE", _project.Outside, StringComparison.Ordinal)}\"}}\n- {{type: verifyText, locator: css=body, text: {PastedProject.Secret[..3]}}}\n");

        exitCode.ShouldBe(1);
        output.ShouldContain("pages of a pasted scenario are on the web");
        NothingHappened();
    }

    [Test]
    public async Task Nor_does_a_base_url_or_a_script_lead_a_page_to_a_file()
    {
        var (exitCode, output) = await _project.PasteAsync($$"""
            name: base
            variables: {base_url: 'file://{{_project.Outside}}/'}
            steps:
              - {type: get, url: secret.txt}
            ---
            name: script
            steps:
              - {type: get, url: '{{_site.Url}}'}
              - {type: eval, script: "location.href = 'file://{{_project.Outside}}/secret.txt'"}
              - {type: verifyText, locator: css=body, text: '{{PastedProject.Secret}}'}
            ---
            name: state
            variables: {browser_options: {storage_state: ../outside/secret.json} }
            steps:
              - {type: get, url: '{{_site.Url}}'}
            """);

        exitCode.ShouldBe(1);
        output.ShouldMatch("3 broken|1 failed, 2 broken|2 broken, 1 failed");
        output.ShouldContain("secret.json is outside the project folder");
        output.ShouldNotContain("name\n" + PastedProject.Secret);
    }

    [Test]
    public async Task The_process_environment_is_out_of_reach()
    {
        var (exitCode, output) = await _project.PasteAsync("steps:\n  - {type: log, message: '${env:OUTSIDE}'}\n", ("OUTSIDE", PastedProject.Secret));

        exitCode.ShouldBe(2);
        output.ShouldContain("pasted(2,26): error PLAY017: step 1 log: 'message': '${env:...}' works in environment files only.");
        _project.Leaks.ShouldBeEmpty();
    }

    /// <summary>A key that is about a file and is tried nowhere above is a hole.</summary>
    [Test]
    public void Every_key_that_is_about_a_file_is_tried_here()
    {
        string[] harmless = ["http.save_to", "http.files", "http.body_file", "http.verify", "http.certificate"];
        var tried = string.Join('\n', Reads.Concat(Writes));
        var keys = from type in Cli.Running.CommandRun.BuiltIn.Catalog.Types
                   from key in type.Keys.Values
                   where type.Plugin.Name != "core" || key.Name == "path"
                   where key.Name.Contains("file", StringComparison.Ordinal) || key.Name.Contains("path", StringComparison.Ordinal) || key.Name is "save_to" or "verify" or "certificate" or "cert" or "database_url"
                   where !tried.Contains($"type: {type.Name}", StringComparison.Ordinal) || !tried.Contains(key.Name, StringComparison.Ordinal)
                   select $"{type.Name}.{key.Name}";

        keys.Except(harmless).ShouldBeEmpty();
    }

    private async Task AllAreRefusedAsync(string[] steps, string path, string refusal)
    {
        var before = _project.Files;
        var text = string.Join("\n---\n", steps.Select((step, i) => $"name: case_{i}\nvariables: {{site: '{_site.Url}'}}\nsteps:\n{Opening(step)}  - {string.Format(System.Globalization.CultureInfo.InvariantCulture, step, path)}"));

        var (exitCode, output) = await _project.PasteAsync(text);

        exitCode.ShouldBeOneOf(1, 2);
        output.ShouldContain($"{steps.Length} broken in N s", customMessage: output);
        for (var i = 0; i < steps.Length; i++)
            BlockOf($"case_{i}", output).ShouldContain(refusal, customMessage: steps[i]);
        _project.Files.ShouldBe(before);
        _project.Leaks.ShouldBeEmpty();
    }

    /// <summary>Steps on a page need one.</summary>
    private string Opening(string step) => Array.Exists(OnPages, type => step.Contains(type, StringComparison.Ordinal)) ? $"  - {{type: get, url: '{_site.Url}download'}}\n" : "";

    /// <summary>What the output says about one red case.</summary>
    private static string BlockOf(string name, string output)
    {
        var start = output.IndexOf($"\nbroken  pasted.{name}\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"{name} is not red:\n{output}");
        var end = output.IndexOf("\n  repeat:", start, StringComparison.Ordinal);
        return output[start..end];
    }

    private void NothingHappened()
    {
        _project.Leaks.ShouldBeEmpty();
        Directory.EnumerateFiles(_project.Outside).Count().ShouldBe(5);
    }
}
