using Microsoft.Playwright;

namespace Play.Floor;

/// <summary>Visits with bare Playwright: one browser, a fresh context for each.</summary>
internal static class Pages
{
    /// <summary>Logs in.</summary>
    public static Task<int> LogInAsync(string site, int times) => VisitAsync(times, async page =>
    {
        await page.GotoAsync(site);
        await page.Locator("#personaltools-login").ClickAsync();
        await page.Locator("#__ac_name").FillAsync("siteadmin");
        await page.Locator("#__ac_password").FillAsync("siteadmin");
        await page.Locator(".pattern-modal-buttons > input[name=submit]").ClickAsync();
        await page.Locator(".icon-user").WaitForAsync();
    });

    /// <summary>Fills in a form and sends it.</summary>
    public static Task<int> SendFormAsync(string site, int times) => VisitAsync(times, async page =>
    {
        await page.GotoAsync(site + "/form");
        await page.Locator("#name").FillAsync("Ada Lovelace");
        await page.Locator("[name=email]").FillAsync("ada@example.org");
        await page.Locator("#send").ClickAsync();
        await page.Locator("[data-testid=result]").WaitForAsync();
    });

    private static async Task<int> VisitAsync(int times, Func<IPage, Task> visit)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PLAY_BROWSER_PATH"),
            Args = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        for (var i = 0; i < times; i++)
        {
            await using var context = await browser.NewContextAsync();
            await visit(await context.NewPageAsync());
        }

        return 0;
    }
}
