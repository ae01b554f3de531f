package safedreamer.conformance.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import safedreamer.conformance.GoldenFile;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * One file of arrays recorded from the original: inputs and float64 outputs by name, flat and row-major, and the sizes of
 * its networks.
 */
public final class GoldenArrays {

    private final GoldenFile file;

    private GoldenArrays(GoldenFile file) {
        this.file = file;
    }

    public static GoldenArrays of(GoldenFile file) {
        return new GoldenArrays(file);
    }

    /** Another group of the same recording: "weights", "data". */
    GoldenArrays beside(String group) {
        return new GoldenArrays(file.beside(group + GoldenFile.SUFFIX));
    }

    /** The file's content, for groups that hold more than arrays. */
    JsonNode content() {
        return file.content();
    }

    /** A size of the recorded networks: "deter", "units", "bins", ... */
    public int size(String name) {
        return find(file.content(), "sizes").required(name).intValue();
    }

    public double[] exactInput(String name) {
        return numbers(find("inputs", name).required("data"));
    }

    public float[] input(String name) {
        return singles(exactInput(name));
    }

    /** The only number of an input. */
    double scalar(String name) {
        return exactInput(name)[0];
    }

    public int[] indices(String name) {
        return Arrays.stream(exactInput(name)).mapToInt(value -> (int) value).toArray();
    }

    public long[] inputShape(String name) {
        return shape(find("inputs", name));
    }

    long[] outputShape(String name) {
        return shape(find("outputs", name));
    }

    /** In double precision where both were recorded. */
    public double[] output(String name) {
        JsonNode output = find("outputs", name);
        return numbers(output.has("f64") ? output.required("f64") : output.required("data"));
    }

    boolean hasOutput(String name) {
        return file.content().path("outputs").has(name);
    }

    List<String> inputs() {
        return new ArrayList<>(find(file.content(), "inputs").propertyNames());
    }

    /** The names of all outputs that start so. */
    public List<String> outputs(String prefix) {
        return find(file.content(), "outputs").propertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** A recorded list of names, of parameters or columns. */
    public List<String> names(String list) {
        List<String> names = new ArrayList<>();
        find(file.content(), "names").required(list).forEach(name -> names.add(name.stringValue()));
        return names;
    }

    private JsonNode find(String side, String name) {
        JsonNode found = find(file.content(), side).path(name);
        if (found.isMissingNode()) {
            throw new UserError(file.name() + " has no " + name + " among its " + side);
        }
        return found;
    }

    private JsonNode find(JsonNode content, String name) {
        JsonNode found = content.path(name);
        if (found.isMissingNode()) {
            throw new UserError(file.name() + " has no " + name);
        }
        return found;
    }

    private static long[] shape(JsonNode array) {
        return Arrays.stream(numbers(array.required("shape")))
                .mapToLong(value -> (long) value)
                .toArray();
    }

    /** Flat, however deep the numbers are nested. */
    static double[] numbers(JsonNode nested) {
        if (nested.isNumber()) {
            return new double[] {nested.doubleValue()};
        }
        List<double[]> parts = new ArrayList<>();
        nested.forEach(child -> parts.add(numbers(child)));
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    static double[] doubles(float[] values) {
        double[] exact = new double[values.length];
        Arrays.setAll(exact, i -> values[i]);
        return exact;
    }

    static float[] singles(double[] exact) {
        float[] values = new float[exact.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) exact[i];
        }
        return values;
    }
}
