package safedreamer.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A settings record as a flat map and back: "planner.costLimit" to 2.0, in the order the components are declared.
 * Components that are records are groups; all others must carry a {@link Parameter}.
 */
final class RecordFields {

    private RecordFields() {}

    /** The rows of a record class. */
    static Map<String, ParameterInfo> rows(Class<? extends Record> type) {
        Map<String, ParameterInfo> rows = new LinkedHashMap<>();
        addRows(type, "", rows);
        return rows;
    }

    private static void addRows(Class<?> type, String prefix, Map<String, ParameterInfo> rows) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + component.getName();
            if (component.getType().isRecord()) {
                addRows(component.getType(), key + ".", rows);
                continue;
            }
            Parameter stated = component.getAnnotation(Parameter.class);
            if (stated == null) {
                throw new IllegalArgumentException(key + " of " + type.getName() + " carries no @Parameter");
            }
            rows.put(key, ParameterInfo.of(key, component.getType(), stated));
        }
    }

    /** The values a record holds. */
    static Map<String, Object> values(Record settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        addValues(settings, "", values);
        return values;
    }

    private static void addValues(Record settings, String prefix, Map<String, Object> values) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = read(component, settings);
            String key = prefix + component.getName();
            if (value instanceof Record group) {
                addValues(group, key + ".", values);
            } else {
                values.put(key, value);
            }
        }
    }

    private static Object read(RecordComponent component, Record settings) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** The record that holds these values; every key must be there. */
    static <T extends Record> T build(Class<T> type, Map<String, Object> values) {
        return type.cast(build(type, "", values));
    }

    private static Object build(Class<?> type, String prefix, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = prefix + components[i].getName();
            arguments[i] = components[i].getType().isRecord()
                    ? build(components[i].getType(), key + ".", values)
                    : values.get(key);
        }
        Class<?>[] signature =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(signature);
            canonical.setAccessible(true);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UserError refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot build " + type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type.getName(), e);
        }
    }
}
