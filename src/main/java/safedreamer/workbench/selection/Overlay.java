package safedreamer.workbench.selection;

/** A layer of the picture of imagined futures that can be hidden. */
public enum Overlay {
    SAFE("safe", "S", "Futures whose predicted cost stays under b"),
    UNSAFE("unsafe", "U", "Futures whose predicted cost does not stay under b"),
    ELITES("elites", "E", "The best futures, which the distribution is refitted to"),
    CHOSEN("plan", "C", "The plan the search ended with"),
    BELIEF("belief", "B", "Goal and hazards where the world model believes them to be");

    private final String words;
    private final String key;
    private final String help;

    Overlay(String words, String key, String help) {
        this.words = words;
        this.key = key;
        this.help = help;
    }

    public String words() {
        return words;
    }

    /** The key that shows and hides it. */
    public String key() {
        return key;
    }

    public String help() {
        return help;
    }
}
