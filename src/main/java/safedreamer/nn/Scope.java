package safedreamer.nn;

import ai.djl.ndarray.types.Shape;

/** A place in the tree of names under which a layer asks for its weights: "rssm/gru". */
public final class Scope {

    private final Parameters parameters;
    private final String prefix;
    private final boolean frozen;

    Scope(Parameters parameters, String prefix, boolean frozen) {
        this.parameters = parameters;
        this.prefix = prefix;
        this.frozen = frozen;
    }

    /** The place below this one. */
    public Scope child(String name) {
        return new Scope(parameters, path(name), frozen);
    }

    /** A weight of this place: made now if this scope trains, else the same values without a gradient. */
    public Weight weight(String name, Shape shape, Initialiser initialiser) {
        return frozen
                ? parameters.frozenWeight(path(name), shape)
                : parameters.newWeight(path(name), shape, initialiser);
    }

    public Constants constants() {
        return parameters.constants();
    }

    private String path(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }
}
