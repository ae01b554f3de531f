package safedreamer.workbench.curves;

import java.util.Set;

/** Losses that are drawn together. */
public enum LossGroup {
    MODEL("world model", "model/"),
    ACTOR_CRITIC("actor and critics", "");

    /** A gradient's norm is no loss; the two halves of kl differ from it only by where their gradients flow. */
    private static final Set<String> NOT_DRAWN = Set.of("model/gradient", "model/dynamics", "model/representation");

    private final String words;
    private final String prefix;

    LossGroup(String words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    public String words() {
        return words;
    }

    /** Whether a loss of this name is drawn here. */
    boolean draws(String name) {
        boolean ofModel = name.startsWith(MODEL.prefix);
        return ofModel == (this == MODEL) && !NOT_DRAWN.contains(name);
    }

    /** What a loss is called within its group: "observation". */
    String shortName(String name) {
        return name.substring(prefix.length());
    }
}
