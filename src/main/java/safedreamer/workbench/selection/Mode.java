package safedreamer.workbench.selection;

/** What the screen shows. Always on screen, in words: taking a what-if for the truth would be the worst mistake. */
public enum Mode {
    LIVE("The newest decision of the run, as it is made."),
    PAST("A decision made earlier. The run goes on behind it."),
    WHAT_IF("A decision planned again with other settings. It never happened."),
    DEMO("The newest decision of a trained agent that ships with the program. It learns nothing here.");

    private final String help;

    Mode(String help) {
        this.help = help;
    }

    /** Whether the newest decision is shown, and each that follows. */
    public boolean followsNewest() {
        return this == LIVE || this == DEMO;
    }

    /** LIVE, PAST, WHAT-IF, DEMO. */
    public String words() {
        return name().replace('_', '-');
    }

    public String help() {
        return help;
    }
}
