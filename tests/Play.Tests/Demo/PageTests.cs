using Microsoft.Playwright;
using Play.Demo;
using static Microsoft.Playwright.Assertions;

namespace Play.Tests.Demo;

/// <summary>The pages in a real browser: Debian's chromium where there is one, otherwise Playwright's own.</summary>
[Category("browser")]
[NonParallelizable]
internal sealed class PageTests
{
    private const string DebianChromium = "/usr/bin/chromium";

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private DemoSite site = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task LaunchAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists(DebianChromium) ? DebianChromium : null,
            ChromiumSandbox = false,
        });
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [SetUp]
    public async Task OpenAsync()
    {
        site = await DemoSite.StartAsync();
        page = await browser.NewPageAsync(new() { BaseURL = site.Url.ToString() });
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        await page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Test]
    public async Task The_login_modal_refuses_a_wrong_password_and_accepts_the_right_one()
    {
        await page.GotoAsync("/");
        await page.ClickAsync("#personaltools-login");
        await page.FillAsync("#__ac_name", "siteadmin");
        await page.FillAsync("#__ac_password", "wrong");
        await page.ClickAsync(".pattern-modal-buttons > input[name=submit]");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The user name or password is wrong.");

        await page.Locator("#__ac_password").PressSequentiallyAsync("siteadmin");
        await page.ClickAsync(".pattern-modal-buttons > input[name=submit]");
        await Expect(page.Locator(".icon-user")).ToHaveTextAsync("siteadmin");

        await page.ClickAsync("#personaltools-logout");
        await Expect(page.Locator("#personaltools-login")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_login_modal_comes_late_with_disabled_fields_and_can_be_cancelled()
    {
        await page.GotoAsync("/");
        (await page.Locator("#__ac_name").CountAsync()).ShouldBe(0);
        // Seen from inside: a poll from outside could miss the short while in which the fields are disabled.
        var arrived = page.EvaluateAsync<bool>("""
            () => new Promise(resolve => new MutationObserver(() => {
              const field = document.getElementById("__ac_name");
              if (field) resolve(field.disabled);
            }).observe(document.body, { childList: true }))
            """);
        await page.DblClickAsync("#personaltools-login");
        (await arrived).ShouldBeTrue();
        await page.WaitForSelectorAsync("#__ac_name:enabled:focus");
        (await page.Locator("dialog").CountAsync()).ShouldBe(1);

        await page.ClickAsync("#login-cancel");
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task The_list_loads_adds_refuses_and_deletes()
    {
        await page.GotoAsync("/list");
        await Expect(page.GetByTestId("item")).ToHaveCountAsync(8);
        await page.ClickAsync("#load-more");
        await Expect(page.GetByTestId("item")).ToHaveCountAsync(16);

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("<b>Tea pot</b>");
        await page.ClickAsync("#add-item");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("price must be a number from 0 to 1000000");
        await page.GetByLabel("Price").FillAsync("19.90");
        await page.ClickAsync("#add-item");
        await Expect(page.GetByTestId("item").First).ToContainTextAsync("<b>Tea pot</b>");
        await Expect(page.Locator("#items-count")).ToHaveTextAsync("(25)");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Canvas tote" }).ClickAsync();
        await Expect(page.Locator("#items-count")).ToHaveTextAsync("(24)");
    }

    [Test]
    public async Task A_slow_answer_of_the_search_never_overwrites_a_newer_one()
    {
        await page.GotoAsync("/search");
        var slow = page.WaitForResponseAsync(response => response.Url.EndsWith("?q=w", StringComparison.Ordinal));
        var sent = page.WaitForRequestAsync(request => request.Url.EndsWith("?q=w", StringComparison.Ordinal));
        await page.FillAsync("#search-text", "w");
        await sent;
        await page.FillAsync("#search-text", "wool");
        await Expect(page.Locator("#search-status")).ToHaveTextAsync("1 found for \"wool\"");
        await slow;
        await Expect(page.Locator("#search-hits li")).ToHaveTextAsync(["Wool desk mat36.00"]);
    }

    [Test]
    public async Task The_form_shows_what_was_sent_and_escapes_it()
    {
        await page.GotoAsync("/form");
        await page.FillAsync("#name", "<i>Ada</i>");
        await page.SelectOptionAsync("#country", "it");
        await page.SelectOptionAsync("#colors", ["red", "blue"]);
        await page.CheckAsync("#extra-gift");
        await page.CheckAsync("#pay-invoice");
        await page.FillAsync("#date", "2026-05-01");
        await page.FillAsync("#comment", "one\ntwo");
        await page.SetInputFilesAsync("#attachment", new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "hello"u8.ToArray() });
        await page.ClickAsync("#send");
        await Expect(page.Locator("#result dd")).ToHaveCountAsync(11);
        (await page.Locator("#result dd").AllInnerTextsAsync()).ShouldBe(
            ["<i>Ada</i>", "", "it", "2026-05-01", "1", "red, blue", "gift, insured", "invoice", "one\r\ntwo".ReplaceLineEndings("\n"), "a.txt (5 bytes)", "hello"]);
    }

    [Test]
    public async Task Frames_windows_dialogs_and_downloads_answer()
    {
        await page.GotoAsync("/frame");
        await page.FrameLocator("#inner").Locator("#frame-button").ClickAsync();
        await Expect(page.Locator("#outer-text")).ToHaveTextAsync("The frame says: pressed 1 time");

        await page.GotoAsync("/windows");
        foreach (var (opener, from) in new[] { ("#new-tab", "link"), ("#new-window", "button") })
        {
            var opened = await page.RunAndWaitForPopupAsync(() => page.ClickAsync(opener));
            await Expect(opened.Locator("#opened-by")).ToHaveTextAsync(from);
            await opened.ClickAsync("#answer-opener");
            await Expect(page.Locator("#window-answer")).ToHaveTextAsync("The window says: hello");
            var closed = new TaskCompletionSource();
            opened.Close += (_, _) => closed.SetResult();
            await opened.EvaluateAsync("setTimeout(() => document.getElementById('close-window').click())");
            await closed.Task;
        }

        await page.GotoAsync("/dialogs");
        page.Dialog += (_, dialog) => dialog.AcceptAsync(dialog.Type == DialogType.Prompt ? "Grace" : null);
        foreach (var (button, answer) in new[] { ("#alert", "alert: closed"), ("#confirm", "confirm: accepted"), ("#prompt", "prompt: Grace") })
        {
            await page.ClickAsync(button);
            await Expect(page.Locator("#dialog-answer")).ToHaveTextAsync(answer);
        }

        await page.GotoAsync("/download");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#download-csv"));
        download.SuggestedFilename.ShouldBe("items.csv");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        (lines.Length, lines[0], lines[1]).ShouldBe((25, "id,name,price,owner", "1,\"Anglepoise lamp\",89.00,siteadmin"));
    }

    [Test]
    public async Task Pointer_and_keyboard_are_noticed()
    {
        await page.GotoAsync("/drag");
        await page.DragAndDropAsync("#card-run", "#done");
        await Expect(page.Locator("#drag-status")).ToHaveTextAsync("Run it: Done");
        await Expect(page.Locator("#done #card-run")).ToBeVisibleAsync();

        await page.GotoAsync("/mouse");
        var status = page.Locator("#mouse-status");
        await page.HoverAsync("#menu-button");
        await page.GetByTestId("menu-move").ClickAsync();
        await Expect(status).ToHaveTextAsync("menu: Move");
        await page.DblClickAsync("#double");
        await Expect(status).ToHaveTextAsync("double click");
        await page.ClickAsync("#right", new() { Button = MouseButton.Right });
        await Expect(status).ToHaveTextAsync("right click");
        await page.PressAsync("#keys", "Control+Enter");
        await Expect(status).ToHaveTextAsync("key: Control+Enter");
    }

    [Test]
    public async Task Covered_and_disabled_buttons_can_be_clicked_in_the_end()
    {
        await page.GotoAsync("/slow");
        await page.ClickAsync("#covered");
        await Expect(page.Locator("#slow-status")).ToHaveTextAsync("covered clicked");
        await page.ClickAsync("#disabled");
        await Expect(page.Locator("#slow-status")).ToHaveTextAsync("disabled clicked");
        await Expect(page.Locator("#late")).ToBeVisibleAsync();
        await Expect(page.Locator("#vanishing")).ToHaveCountAsync(0);
        await Expect(page.Locator("#changing")).ToHaveTextAsync("done");
    }

    [Test]
    public async Task The_broken_page_leaves_evidence()
    {
        var seen = new List<string>();
        page.Console += (_, message) => seen.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => seen.Add($"thrown: {error.Split('\n')[0]}");
        page.Response += (_, response) => seen.Add($"{response.Status}: {new Uri(response.Url).AbsolutePath}");
        await page.GotoAsync("/broken", new() { WaitUntil = WaitUntilState.NetworkIdle });
        foreach (var fault in new[] { "log: The page says hello.", "warning: The page is worried.", "error: The page is upset.", "thrown: Error: The page is broken.", "500: /api/status/500", "404: /assets/missing.png" })
            seen.ShouldContain(fault);
    }

    [Test]
    public async Task Every_other_page_is_free_of_errors_and_of_elements_without_a_name()
    {
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        await page.GotoAsync("/");
        var links = await page.Locator("nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        links.Length.ShouldBe(13);
        foreach (var link in links.Where(link => link != "/broken"))
        {
            var response = await page.GotoAsync(link);
            response!.Status.ShouldBe(200, link);
            (await page.Locator("h1").CountAsync()).ShouldBe(1, link);
            faults.AddRange(await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main :is(input, select, textarea)')].filter(field => field.labels.length !== 1).map(field => field.id)"));
        }
        faults.ShouldBeEmpty();
    }
}
