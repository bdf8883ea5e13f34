using Play.Browser;
using Play.Demo;
using Play.Http;
using Play.NUnit;

namespace Play.Tests.Guide;

/// <summary>The samples in C# of the README and the guide, as a project would have them whose settings name an environment.</summary>
internal sealed class CSharpSamples
{
    private readonly Dictionary<string, string?> _before = [];
    private DemoSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await DemoSite.StartAsync();
        Set("PLAY_DEMO_URL", _site.Url.ToString().TrimEnd('/'));
        Set("PLAY_DEMO_DATABASE", _site.DatabasePath);
        Set("PLAY_ENVIRONMENT", "DEMO");
        Set("PLAY_INSTALL_BROWSER", "1");
        Set("PLAY_RESULTS", Path.Combine(TestContext.CurrentContext.WorkDirectory, "guide", "results"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        await _site.DisposeAsync();
    }

    [Test]
    public async Task The_README_mixes_steps_files_and_the_page()
    {
        await using var play = PlayTest.Start(new BrowserPlugin(), new HttpPlugin());
        await play.RunAsync("http", new { url = "$base_url/api/items", expect = new { status = 200 } });
        await play.RunFileAsync("scenarios/browser/test_form.yml");
        var page = await play.PageAsync();
        var total = play.Evaluate("response.json()['total']");

        page.Url.ShouldStartWith(_site.Url.ToString());
        total.ShouldBe(24L);
    }

    [Test]
    public async Task The_demo_site_starts_in_a_line()
    {
        await using var site = await DemoSite.StartAsync();   // a free port, a temporary database
        Console.WriteLine(site.Url);                          // http://127.0.0.1:40123/
        Console.WriteLine(site.DatabasePath);                 // .../play-demo-<id>.db, deleted on dispose

        File.Exists(site.DatabasePath).ShouldBeTrue();
    }

    private void Set(string name, string value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
