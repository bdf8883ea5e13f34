using Microsoft.Playwright;

namespace Play.Floor;

/// <summary>Logins with bare Playwright: one browser, a fresh context for each.</summary>
internal static class Logins
{
    public static async Task<int> RunAsync(string site, int count)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PLAY_BROWSER_PATH"),
            Args = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        for (var i = 0; i < count; i++)
        {
            await using var context = await browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            var page = await context.NewPageAsync();
            await page.GotoAsync(site);
            await page.Locator("#personaltools-login").ClickAsync();
            await page.Locator("#__ac_name").FillAsync("siteadmin");
            await page.Locator("#__ac_password").FillAsync("siteadmin");
            await page.Locator(".pattern-modal-buttons > input[name=submit]").ClickAsync();
            await page.Locator(".icon-user").WaitForAsync();
        }

        return 0;
    }
}
