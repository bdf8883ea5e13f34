using Microsoft.Playwright;
using Play.Browser.Witnessing;
using Play.Steps;

namespace Play.Browser.Sessions;

/// <summary>The browser as one case sees it: a context of its own, without anything left from other cases.</summary>
internal sealed class CaseBrowser(RunScope run) : IAsyncDisposable, IFailureWitness
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly TraceFile _trace = new();
    private IBrowserContext? _context;
    private IPage? _page;
    private IFrame? _frame;

    /// <summary>Cookies, pages and everything else of this case.</summary>
    public IBrowserContext Context => _context!;

    /// <summary>The page that steps act on; choosing another one leaves the frame.</summary>
    public IPage Page
    {
        get => _page!;
        set => (_page, _frame) = (value, null);
    }

    /// <summary>The document that steps act on.</summary>
    public IFrame Frame
    {
        get => _frame ?? Page.MainFrame;
        set => _frame = value;
    }

    /// <summary>Lets steps act on the whole page again.</summary>
    public void LeaveFrame() => _frame = null;

    /// <summary>Its alerts and questions.</summary>
    public Dialogs Dialogs { get; } = new();

    /// <summary>What its pages said and asked for.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>Where its pages may go; null: anywhere.</summary>
    public PageLimits? Limits { get; } = run.Pasted is { } limits ? new PageLimits(limits) : null;

    /// <summary>Names for files of evidence.</summary>
    public EvidenceFiles Files { get; } = new();

    /// <summary>Whether a step has typed a secret, which pictures might show.</summary>
    public bool ShowsSecrets { get; set; }

    /// <summary>The browser of the case that a step belongs to, opened on first use.</summary>
    public static async Task<CaseBrowser> OfAsync(StepContext context)
    {
        var browser = context.Case.Sessions.Get(() => new CaseBrowser(context.Run));
        if (browser._page is null)
            await browser.OpenAsync(context);
        return browser;
    }

    /// <summary>Refuses to act on what is no longer there.</summary>
    /// <exception cref="StepException">The page or frame is gone.</exception>
    public void RequirePage()
    {
        if (Page.IsClosed && Context.Pages.Count > 0)
            throw new StepException("the page is closed; choose another one with 'switchToPage'.");
        if (_frame is { IsDetached: true })
            throw new StepException("the frame is gone; choose it again with 'switchToFrame', or the whole page with 'switchToFrame' without a locator.");
    }

    /// <summary>Shows what the page looked like when a step failed.</summary>
    public async Task TestifyAsync(StepContext context)
    {
        if (_page is null)
            return;
        await new PageEvidence(this).CollectAsync(context);
        await _trace.KeepAsync(this, context);
    }

    /// <summary>Closes the context, which ends every call that still waits in it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_context is null)
            return;
        try
        {
            // A trace that is not stopped leaves its folder behind.
            await _trace.StopAsync(_context).WaitAsync(Grace, run.Time);
            await _context.CloseAsync().WaitAsync(Grace, run.Time);
        }
        catch (PlaywrightException)
        {
            // A browser that has crashed has closed it already.
        }
    }

    private async Task OpenAsync(StepContext context)
    {
        var process = run.Sessions.Get(() => new BrowserProcess(run));
        _context = await process.OpenContextAsync(context);
        Traffic.Watch(_context);
        _context.Dialog += (_, dialog) => Dialogs.Add(dialog);
        if (Limits is not null)
            await Limits.ApplyAsync(_context).WaitAsync(context.Cancellation);
        await _trace.StartAsync(_context).WaitAsync(context.Cancellation);
        _page = await _context.NewPageAsync().WaitAsync(context.Cancellation);
    }
}
