using System.Diagnostics.Tracing;
using System.Globalization;

namespace Play.Reports.Telemetry;

/// <summary>Hears what the exporter says about exports that went wrong: it tells nobody else.</summary>
internal sealed class ExporterFaults : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    /// <summary>The first thing that went wrong, in one line; null: nothing.</summary>
    public string? First { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
            EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        var text = string.Format(CultureInfo.InvariantCulture, eventData.Message ?? eventData.EventName ?? "", [.. eventData.Payload ?? []]);
        First ??= text.Split('\n')[0].Trim();
    }
}
