package safedreamer.environment.physics.mujoco;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes MuJoCo's model description, element by element. Numbers are written as the shortest decimals that read back as
 * the same double.
 */
final class Mjcf {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; a value is a String, a Number or a {@code double[]}
     */
    Mjcf begin(String element, Object... attributes) {
        tag(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    /** Ends the element begun last. */
    Mjcf end() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    /** An element without any inside; attributes as in {@link #begin}. */
    Mjcf leaf(String element, Object... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " has no end");
        }
        return text.toString();
    }

    private StringBuilder tag(String element, Object... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            value(attributes[i + 1]);
            text.append('"');
        }
        return text;
    }

    private void value(Object value) {
        if (value instanceof double[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                text.append(i == 0 ? "" : " ").append(finite(numbers[i]));
            }
        } else if (value instanceof Double number) {
            text.append(finite(number));
        } else {
            text.append(plain(value.toString()));
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a model cannot hold the number " + number);
        }
        return number;
    }

    /** Names are ours; one that would need escaping is a mistake. */
    private static String plain(String word) {
        if (!word.matches("[\\w .+-]*")) {
            throw new IllegalArgumentException("not a name for a model: " + word);
        }
        return word;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }
}
