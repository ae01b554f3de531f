package safedreamer.decision.chart;

import java.util.Locale;
import java.util.Set;
import safedreamer.settings.UserError;

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
    public boolean draws(String name) {
        return of(name) == this && !NOT_DRAWN.contains(name);
    }

    /** The group of a loss. */
    public static LossGroup of(String name) {
        for (LossGroup group : values()) {
            if (!group.prefix.isEmpty() && name.startsWith(group.prefix)) {
                return group;
            }
        }
        return ACTOR_CRITIC;
    }

    /** "actor-critic". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws UserError if there is none of this key */
    public static LossGroup ofKey(String key) {
        for (LossGroup group : values()) {
            if (group.key().equals(key.toLowerCase(Locale.ROOT))) {
                return group;
            }
        }
        throw new UserError("there are no losses \"" + key + "\": choose of model, actor-critic, penalty, lagrangian");
    }

    /** What a loss is called within its group: "observation". */
    public String shortName(String name) {
        return name.substring(prefix.length());
    }
}
