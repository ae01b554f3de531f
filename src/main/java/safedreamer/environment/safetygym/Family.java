package safedreamer.environment.safetygym;

/** Tasks with the same rules; their levels differ in what stands where. */
public enum Family {
    GOAL("Goal", 1000),
    BUTTON("Button", 1000),
    PUSH("Push", 1000),
    CIRCLE("Circle", 500),
    RUN("Run", 500);

    private final String title;
    private final int episodeSteps;

    Family(String title, int episodeSteps) {
        this.title = title;
        this.episodeSteps = episodeSteps;
    }

    /** As in the tasks' names: "Goal". */
    public String title() {
        return title;
    }

    /** The time limit, in simulator steps. */
    public int episodeSteps() {
        return episodeSteps;
    }
}
