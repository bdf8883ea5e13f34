using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Play.Scenarios;

namespace Play.Reports.Recording;

/// <summary>Writes a case as a <see cref="RecordedCase"/>.</summary>
internal sealed class CaseConverter : JsonConverter<TestCase>
{
    public override TestCase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Case(options))?.ToCase();

    public override void Write(Utf8JsonWriter writer, TestCase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, RecordedCase.Of(value), Case(options));

    private static JsonTypeInfo<RecordedCase> Case(JsonSerializerOptions options) => (JsonTypeInfo<RecordedCase>)options.GetTypeInfo(typeof(RecordedCase));
}
