package safedreamer.settings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All parameters of a settings record class, read from its {@link Parameter} annotations. Nested records are groups:
 * the component {@code costLimit} of the component {@code planner} has the key "planner.costLimit".
 *
 * <p>Immutable; any thread may use it. Keys may be written whole, or by their last part where only one key ends so.
 */
public final class ParameterTable<T extends Record> {

    private final Class<T> type;
    private final Map<String, ParameterInfo> rows;

    private ParameterTable(Class<T> type) {
        this.type = type;
        this.rows = RecordFields.rows(type);
    }

    /** @throws IllegalArgumentException if a component is neither a record nor carries a {@link Parameter} */
    public static <T extends Record> ParameterTable<T> of(Class<T> type) {
        return new ParameterTable<>(type);
    }

    /** In the order of the record's components. */
    public List<ParameterInfo> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * The row of a key: "planner.costLimit" or "costLimit".
     *
     * @throws UserError naming the nearest key if there is none, or the keys if several end so
     */
    public ParameterInfo find(String key) {
        ParameterInfo exact = rows.get(key);
        if (exact != null) {
            return exact;
        }
        List<ParameterInfo> ending =
                rows.values().stream().filter(row -> row.lastPart().equals(key)).toList();
        if (ending.size() == 1) {
            return ending.get(0);
        }
        if (ending.isEmpty()) {
            throw unknown(key);
        }
        throw new UserError("\"" + key + "\" is not one setting: write "
                + Names.either(ending.stream().map(ParameterInfo::key).toList()));
    }

    private UserError unknown(String key) {
        ParameterInfo nearest = rows.values().stream()
                .min(Comparator.comparingInt(row -> distance(key, row)))
                .orElseThrow();
        return new UserError("unknown setting \"" + key + "\": did you mean " + nearest.key() + "?");
    }

    private static int distance(String written, ParameterInfo row) {
        int dot = written.lastIndexOf('.');
        int last = EditDistance.between(written.substring(dot + 1), row.lastPart());
        // The right name in a wrong group is a smaller slip than it looks.
        int group = dot < 0 ? 0 : Math.min(2, EditDistance.between(written.substring(0, dot), row.group()));
        return last + group;
    }

    /** The record of all defaults. */
    public T defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        rows.forEach((key, row) -> values.put(key, row.fallback()));
        return RecordFields.build(type, values);
    }

    /** The value of a parameter, boxed. */
    public Object get(T settings, String key) {
        Object value = RecordFields.values(settings).get(find(key).key());
        if (value == null) {
            throw new IllegalStateException(key + " holds null");
        }
        return value;
    }

    /**
     * A copy with one value changed.
     *
     * @param value typed text, or a value; a double that is whole will do for an int
     * @throws UserError if the key is unknown or the value is refused
     */
    public T with(T settings, String key, Object value) {
        ParameterInfo row = find(key);
        Map<String, Object> values = RecordFields.values(settings);
        values.put(row.key(), row.parse(String.valueOf(value)));
        return RecordFields.build(type, values);
    }

    /** The value of one parameter as JSON has it: an enum by its name, all else as it is. */
    public Object plain(T settings, ParameterInfo row) {
        return plain(get(settings, row.key()));
    }

    /** Some parameters' values by their keys, each as text of what {@link #plain} gives. */
    public Map<String, String> texts(T settings, List<ParameterInfo> some) {
        Map<String, String> texts = new LinkedHashMap<>();
        some.forEach(row -> texts.put(row.key(), plain(settings, row).toString()));
        return texts;
    }

    private static Object plain(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Nested maps as JSON has them: enums by name, all else as it is. */
    public Map<String, Object> toMap(T settings) {
        Map<String, Object> nested = new LinkedHashMap<>();
        RecordFields.values(settings).forEach((key, value) -> {
            Map<String, Object> group = nested;
            String[] parts = key.split("\\.", -1);
            for (int i = 0; i < parts.length - 1; i++) {
                group = group(group, parts[i]);
            }
            group.put(parts[parts.length - 1], plain(value));
        });
        return nested;
    }

    @SuppressWarnings("unchecked") // Only toMap fills these maps.
    private static Map<String, Object> group(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }

    /**
     * The record of nested maps; what is missing takes its default.
     *
     * @throws UserError if a key is unknown or a value is refused
     */
    public T fromMap(Map<String, ?> nested) {
        return overlay(defaults(), nested);
    }

    /**
     * A copy with all values of nested maps put over it.
     *
     * @throws UserError if a key is unknown or a value is refused
     */
    public T overlay(T settings, Map<String, ?> nested) {
        Map<String, Object> values = RecordFields.values(settings);
        addParsed("", nested, values);
        return RecordFields.build(type, values);
    }

    private void addParsed(String prefix, Map<?, ?> nested, Map<String, Object> values) {
        nested.forEach((name, value) -> {
            String key = prefix + name;
            ParameterInfo row = rows.get(key);
            if (row != null) {
                values.put(key, row.parse(String.valueOf(value)));
            } else if (value instanceof Map<?, ?> group) {
                requireGroup(key);
                addParsed(key + ".", group, values);
            } else if (groups().contains(key)) {
                throw new UserError(key + " is a group of settings, but is given as " + value);
            } else {
                throw unknown(key);
            }
        });
    }

    private void requireGroup(String name) {
        if (!groups().contains(name)) {
            String nearest = groups().stream()
                    .min(Comparator.comparingInt(group -> EditDistance.between(name, group)))
                    .orElse("");
            throw new UserError("unknown group of settings \"" + name + "\": did you mean " + nearest + "?");
        }
    }

    /** Every group, and every group of groups. */
    private Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (String key : rows.keySet()) {
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                groups.add(key.substring(0, dot));
            }
        }
        return groups;
    }

    /** The parameters whose values differ, in table order: what a change changed. */
    public List<ParameterInfo> differences(T before, T after) {
        Map<String, Object> old = RecordFields.values(before);
        Map<String, Object> changed = RecordFields.values(after);
        return rows().stream()
                .filter(row -> !Objects.equals(old.get(row.key()), changed.get(row.key())))
                .toList();
    }

    /** All parameters for a terminal: two lines each, group by group. */
    public String describe() {
        return ParameterListing.plain(rows());
    }

    /** All parameters as Markdown tables, one a group. */
    public String markdown() {
        return ParameterListing.markdown(rows());
    }
}
