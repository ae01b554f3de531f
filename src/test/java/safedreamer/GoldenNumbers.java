package safedreamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of numbers recorded from the original networks, losses and optimiser: inputs and float64 outputs by name. */
public final class GoldenNumbers {

    private final JsonNode file;

    private GoldenNumbers(JsonNode file) {
        this.file = file;
    }

    /** @param group "model", "weights", ... */
    public static GoldenNumbers read(String group) {
        String resource = "/golden/safedreamer/" + group + ".json.gz";
        try (InputStream stream = Objects.requireNonNull(GoldenNumbers.class.getResourceAsStream(resource))) {
            return new GoldenNumbers(new JsonMapper().readTree(new GZIPInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An input that need not be exact in single precision: settings, scripted costs. */
    public double[] exactInput(String name) {
        return numbers(find("inputs", name).get("data"));
    }

    public float[] input(String name) {
        double[] exact = exactInput(name);
        float[] values = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            values[i] = (float) exact[i];
        }
        return values;
    }

    public int[] indices(String name) {
        return Arrays.stream(numbers(find("inputs", name).get("data")))
                .mapToInt(value -> (int) value)
                .toArray();
    }

    public long[] shape(String side, String name) {
        return Arrays.stream(numbers(find(side, name).get("shape")))
                .mapToLong(value -> (long) value)
                .toArray();
    }

    public double[] output(String name) {
        JsonNode output = find("outputs", name);
        return numbers(output.has("f64") ? output.get("f64") : output.get("data"));
    }

    /** A size of the recorded networks: "deter", "units", "bins", ... */
    public int size(String name) {
        return file.get("sizes").get(name).asInt();
    }

    /** Asserts that no number is farther off than the tolerance times the largest number of the array, or times 1. */
    public static void assertClose(String what, float[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(what).hasSize(expected.length);
        double largest =
                Math.max(1, Arrays.stream(expected).map(Math::abs).max().orElse(0));
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("%s[%d]", what, i).isCloseTo(expected[i], offset(tolerance * largest));
        }
    }

    /** Asserts that a gradient is the recorded one, to the tolerance that the golden files advise for float32. */
    public static void assertGradient(String what, float[] actual, double[] expected) {
        assertThat(actual).as(what).hasSize(expected.length);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double tolerance = Math.max(1e-6, 2e-4 * largest);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("gradient of %s[%d]", what, i).isCloseTo(expected[i], offset(tolerance));
        }
    }

    /** The names of all outputs that start so. */
    public List<String> outputs(String prefix) {
        return file.get("outputs").propertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** A recorded list of names, of parameters or columns. */
    public List<String> names(String list) {
        List<String> names = new ArrayList<>();
        file.get("names").get(list).forEach(name -> names.add(name.asString()));
        return names;
    }

    private JsonNode find(String side, String name) {
        return Objects.requireNonNull(file.get(side).get(name), name);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
