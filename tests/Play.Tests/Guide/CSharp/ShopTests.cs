using Play.Browser;
using Play.NUnit;

namespace Play.Tests.Guide.CSharp;

public sealed class ShopTests
{
    private PlayRun run = null!;

    [OneTimeSetUp]
    public void Begin() => run = new PlayRun(PlayTest.Options(new BrowserPlugin()));

    [OneTimeTearDown]
    public async Task End() => await run.DisposeAsync();

    [TestCase("/list")]
    [TestCase("/form")]
    public async Task A_page_opens(string address)
    {
        await using var play = run.BeginTest();

        await play.RunAsync("get", new { url = address });

        Assert.That((await play.PageAsync()).Url, Does.EndWith(address));
    }
}
