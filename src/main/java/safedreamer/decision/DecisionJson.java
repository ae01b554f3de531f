package safedreamer.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Decisions as JSON. An array of floats is its bytes, little-endian, in base64: short, and the same to the last bit
 * whatever the numbers are.
 */
final class DecisionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(float[].class, new FloatsToText())
                    .addDeserializer(float[].class, new TextToFloats()))
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private DecisionJson() {}

    /** The stream stays open. */
    static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /** On one line, without a line feed. */
    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(InputStream in, Class<T> type) {
        return MAPPER.readValue(in, type);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** @throws IOException if they are no whole number of floats */
    static float[] floats(byte[] bytes) throws IOException {
        if (bytes.length % Float.BYTES != 0) {
            throw new IOException(bytes.length + " bytes are no whole number of floats");
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static final class FloatsToText extends ValueSerializer<float[]> {
        @Override
        public void serialize(float[] values, JsonGenerator json, SerializationContext context) {
            json.writeBinary(bytes(values));
        }
    }

    private static final class TextToFloats extends ValueDeserializer<float[]> {
        @Override
        public float[] deserialize(JsonParser json, DeserializationContext context) {
            try {
                return floats(json.getBinaryValue());
            } catch (IOException e) {
                return context.reportInputMismatch(float[].class, "%s", e.getMessage());
            }
        }
    }
}
