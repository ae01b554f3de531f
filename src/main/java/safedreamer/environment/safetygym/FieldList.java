package safedreamer.environment.safetygym;

import java.util.ArrayList;
import java.util.List;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;

/** Lines up the fields of an observation, one behind the other. */
final class FieldList {

    private final List<Field> fields = new ArrayList<>();
    private int size;

    FieldList add(String name, Kind kind, int length, double scale) {
        fields.add(new Field(name, kind, size, length, scale));
        size += length;
        return this;
    }

    ObservationLayout layout() {
        return new ObservationLayout(fields);
    }
}
