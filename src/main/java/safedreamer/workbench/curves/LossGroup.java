package safedreamer.workbench.curves;

import java.util.Set;

/** Losses that are drawn together. */
public enum LossGroup {
    MODEL("world model", "model/"),
    ACTOR_CRITIC("actor and critics", ""),
    PENALTY("λₚ and its parts", "pid/"),
    LAGRANGIAN("ψ, λ and c", "lagrangian/");

    /**
     * A gradient's norm is no loss; the two halves of kl differ from it only by where their gradients flow; costs are on
     * another scale than their price.
     */
    private static final Set<String> NOT_DRAWN = Set.of(
            "model/gradient", "model/dynamics", "model/representation", "pid/costAverage", "lagrangian/violation");

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
        return of(name) == this && !NOT_DRAWN.contains(name);
    }

    /** The group of a loss. */
    static LossGroup of(String name) {
        for (LossGroup group : values()) {
            if (!group.prefix.isEmpty() && name.startsWith(group.prefix)) {
                return group;
            }
        }
        return ACTOR_CRITIC;
    }

    /** What a loss is called within its group: "observation". */
    String shortName(String name) {
        return name.substring(prefix.length());
    }
}
