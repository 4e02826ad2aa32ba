using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;

namespace KnowledgeGraph.Api.Writing;

/// <summary>
/// Writes an execution's result as UTF-8 straight from the nodes that execution left: no tree of objects, no text in between (GraphQL, section 7.1;
/// errors first, as it recommends). Only what JSON demands is escaped, so that both scripts and quotes stay as they are. Answers go out as JSON that no
/// browser takes for a page (content type, nosniff); who puts one into HTML has to encode it.
/// </summary>
internal static class ResultWriter
{
    private static readonly ErrorRenderer Errors = new();
    private static readonly JsonWriterOptions Compact = JsonBytes.Options;
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };
    private static readonly JsonSerializerOptions Values = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(PooledBuffer output, ExecutionResult result, bool indented)
    {
        if (!indented && result.Data is PlannedData planned)
        {
            Write(output, result, planned);
            return;
        }

        using var writer = new Utf8JsonWriter(output, indented ? Indented : Compact);
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors"u8);
            WriteErrors(writer, errors);
        }

        if (result.Executed)
        {
            writer.WritePropertyName("data"u8);
            if (result.Data is ExecutionNode root) WriteNode(writer, root);
            else WriteResult(writer, result.Data is PlannedData data ? data.Root : result.Data);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            WriteValue(writer, extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>The errors alone, as a list.</summary>
    public static void WriteErrors(System.Buffers.IBufferWriter<byte> output, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(output, Compact);
        WriteErrors(writer, result.Errors ?? []);
    }

    private static void Write(PooledBuffer output, ExecutionResult result, PlannedData planned)
    {
        output.Raw("{"u8);
        if (result.Errors is { Count: > 0 } errors)
        {
            output.Raw("\"errors\":"u8);
            output.Written(writer => WriteErrors(writer, errors));
            output.Raw(","u8);
        }

        output.Raw("\"data\":"u8);
        Write(output, planned.Root, planned.Encoded);
        if (result.Extensions is { Count: > 0 } extensions)
        {
            output.Raw(",\"extensions\":"u8);
            output.Written(writer => WriteValue(writer, extensions));
        }

        output.Raw("}"u8);
    }

    private static void Write(PooledBuffer output, object? result, PooledBuffer? encoded)
    {
        switch (result)
        {
            case null:
                output.Raw("null"u8);
                break;
            case string text:
                output.Text(text);
                break;
            case EncodedResult written:
                output.Raw(encoded!.Written.Span.Slice(written.Start, written.Length));
                break;
            case ObjectResult made:
                var fields = made.Selection.Fields;
                for (var i = 0; i < fields.Length; i++)
                {
                    output.Raw(i == 0 ? "{\""u8 : ",\""u8);
                    output.Raw(fields[i].EncodedName.EncodedUtf8Bytes);
                    output.Raw("\":"u8);
                    Write(output, made.Values[i], encoded);
                }

                output.Raw(fields.Length == 0 ? "{}"u8 : "}"u8);
                break;
            case ListResult list:
                for (var i = 0; i < list.Values.Length; i++)
                {
                    output.Raw(i == 0 ? "["u8 : ","u8);
                    Write(output, list.Values[i], encoded);
                }

                output.Raw(list.Values.Length == 0 ? "[]"u8 : "]"u8);
                break;
            case int number:
                output.Number(number);
                break;
            case bool truth:
                output.Raw(truth ? "true"u8 : "false"u8);
                break;
            default:
                output.Written(writer => WriteValue(writer, result));
                break;
        }
    }

    private static void WriteResult(Utf8JsonWriter writer, object? result)
    {
        switch (result)
        {
            case ObjectResult made:
                writer.WriteStartObject();
                var fields = made.Selection.Fields;
                for (var i = 0; i < fields.Length; i++)
                {
                    writer.WritePropertyName(fields[i].EncodedName);
                    WriteResult(writer, made.Values[i]);
                }

                writer.WriteEndObject();
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Values) WriteResult(writer, item);
                writer.WriteEndArray();
                break;
            default:
                WriteValue(writer, result);
                break;
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, ExecutionNode node)
    {
        switch (node)
        {
            case ValueExecutionNode value:
                WriteValue(writer, value.ToValue());
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Name!);
                    WriteNode(writer, field);
                }

                writer.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                writer.WriteStartArray();
                foreach (var item in items) WriteNode(writer, item);
                writer.WriteEndArray();
                break;
            case ArrayExecutionNode array:
                WriteValue(writer, array.SerializedResult);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteErrors(Utf8JsonWriter writer, ExecutionErrors errors)
    {
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            var info = Errors.GetInfo(error);
            writer.WriteStartObject();
            writer.WriteString("message"u8, info.Message);
            if (error.Locations is { Count: > 0 } locations)
            {
                writer.WriteStartArray("locations"u8);
                foreach (var location in locations)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("line"u8, location.Line);
                    writer.WriteNumber("column"u8, location.Column);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            if (error.Path is { } path)
            {
                writer.WritePropertyName("path"u8);
                WriteValue(writer, path);
            }

            if (info.Extensions is { Count: > 0 } extensions)
            {
                writer.WritePropertyName("extensions"u8);
                WriteValue(writer, extensions);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), Values);
                break;
        }
    }
}
