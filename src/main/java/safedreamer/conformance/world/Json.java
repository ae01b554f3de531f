package safedreamer.conformance.world;

import tools.jackson.databind.JsonNode;

/** Short words for reading golden files. */
final class Json {

    private Json() {}

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.required(i).doubleValue();
        }
        return numbers;
    }
}
