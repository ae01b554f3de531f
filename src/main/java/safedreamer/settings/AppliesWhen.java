package safedreamer.settings;

/** When a change of a parameter is felt. */
public enum AppliesWhen {
    NOW("now"),
    NEXT_DECISION("at the next decision"),
    NEXT_EPISODE("at the next episode"),
    RESTART("at a restart");

    private final String words;

    AppliesWhen(String words) {
        this.words = words;
    }

    /** For people: "at the next decision". */
    public String words() {
        return words;
    }
}
