package safedreamer.workbench.actions;

/** What an action is about; menus and the key overlay have one heading each. */
public enum ActionGroup {
    RUN("Run"),
    DECISION("Decisions"),
    WHAT_IF("What if"),
    SEARCH("Search and futures"),
    CHART("Charts"),
    SHARE("Keep and share"),
    WINDOW("Window");

    private final String words;

    ActionGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
