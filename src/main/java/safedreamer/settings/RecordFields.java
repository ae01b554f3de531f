package safedreamer.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A settings record as a flat map and back: "planner.costLimit" to 2.0, in the order the components are declared.
 * Components that are records are groups; all others must carry a {@link Parameter}.
 */
final class RecordFields {

    /** How records of a class are read and made: looked up once, which costs far more than what is done with it. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordFields() {}

    /** One component of a record class. */
    private record Component(String name, Class<?> type, Method accessor) {

        Object read(Record settings) {
            try {
                return accessor.invoke(settings);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    private record Shape(List<Component> components, Constructor<?> canonical) {

        static Shape of(Class<?> type) {
            List<Component> components = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                components.add(new Component(component.getName(), component.getType(), accessor));
            }
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        components.stream().map(Component::type).toArray(Class<?>[]::new));
                canonical.setAccessible(true);
                return new Shape(List.copyOf(components), canonical);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("cannot build " + type.getName(), e);
            }
        }
    }

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
        for (Component component : SHAPES.get(settings.getClass()).components()) {
            Object value = component.read(settings);
            String key = prefix + component.name();
            if (value instanceof Record group) {
                addValues(group, key + ".", values);
            } else {
                values.put(key, value);
            }
        }
    }

    /** The record that holds these values; every key must be there. */
    static <T extends Record> T build(Class<T> type, Map<String, Object> values) {
        return type.cast(build(type, "", values));
    }

    private static Object build(Class<?> type, String prefix, Map<String, Object> values) {
        Shape shape = SHAPES.get(type);
        Object[] arguments = new Object[shape.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = shape.components().get(i);
            String key = prefix + component.name();
            arguments[i] = component.type().isRecord() ? build(component.type(), key + ".", values) : values.get(key);
        }
        try {
            return shape.canonical().newInstance(arguments);
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
