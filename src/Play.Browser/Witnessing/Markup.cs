using Microsoft.Playwright;
using Play.Browser.Locators;
using Play.Browser.Sessions;

namespace Play.Browser.Witnessing;

/// <summary>The HTML around the element that a step was about, without what nobody reads: scripts, styles, drawings.</summary>
internal static class Markup
{
    private const int Longest = 20_000;

    private const string Around = """
        element => {
            const copy = (element.parentElement?.parentElement ?? element.parentElement ?? element).cloneNode(true);
            copy.querySelectorAll('script, style, template, noscript').forEach(unread => unread.remove());
            copy.querySelectorAll('svg').forEach(drawing => drawing.replaceChildren());
            return copy.outerHTML.replace(/\n\s*\n+/g, '\n');
        }
        """;

    /// <summary>Two levels above the element; the whole body when there is no such element.</summary>
    public static async Task<string> OfAsync(CaseBrowser browser, Locator sought, float patience)
    {
        var scope = new DocumentScope(browser.Frame);
        var all = Search.All(scope, sought);
        var shown = await all.CountAsync() == 0 ? scope.Select("css=body") : all;
        var html = await shown.Nth(sought.Nth ?? 0).EvaluateAsync<string>(Around, options: new() { Timeout = patience });
        return html.Length <= Longest ? html : $"{html[..Longest]}…";
    }
}
