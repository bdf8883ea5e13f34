using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Play.Running;
using Play.Steps;

namespace Play.Reports.Recording;

/// <summary>One line of a recorded run; exactly one of these is there.</summary>
internal sealed record RecordLine
{
    public RunStarted? Run { get; init; }

    public string? Said { get; init; }

    public CaseResult? Case { get; init; }

    public RunFinished? End { get; init; }

    public SecretLeaked? Leaked { get; init; }
}

/// <summary>How a run's events are written as JSON: as they are, but of a scenario only what reports show.</summary>
[JsonSerializable(typeof(RecordLine))]
[JsonSerializable(typeof(RecordedCase))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>A line.</summary>
    public static JsonTypeInfo<RecordLine> Line { get; } = new RecordJson(new JsonSerializerOptions
    {
        MaxDepth = 512, // steps inside steps
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new CaseConverter(), new JsonStringEnumConverter<Verdict>(), new JsonStringEnumConverter<FailureKind>(), new JsonStringEnumConverter<MetricType>() },
    }).RecordLine;
}
