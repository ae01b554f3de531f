package safedreamer.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of names under which a layer asks for its weights: "rssm/gru". */
public final class Scope {

    private final Parameters parameters;
    private final String prefix;
    private final @Nullable Map<String, Weight> sealed;

    /** @param sealed the weights that layers find by name; null where they make them */
    Scope(Parameters parameters, String prefix, @Nullable Map<String, Weight> sealed) {
        this.parameters = parameters;
        this.prefix = prefix;
        this.sealed = sealed;
    }

    /** The place below this one. */
    public Scope child(String name) {
        return new Scope(parameters, path(name), sealed);
    }

    /** A weight of this place: made now, or found if the weights are sealed. */
    public Weight weight(String name, Shape shape, Initialiser initialiser) {
        return sealed == null
                ? parameters.newWeight(path(name), shape, initialiser)
                : Parameters.find(sealed, path(name), shape);
    }

    public Constants constants() {
        return parameters.constants();
    }

    private String path(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }
}
