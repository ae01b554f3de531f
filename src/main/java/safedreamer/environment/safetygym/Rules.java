package safedreamer.environment.safetygym;

/**
 * What a family of tasks rewards, and what follows a success. {@link NavigationTask} calls these in the original's order.
 * Used by one thread; allocates nothing after its construction.
 */
sealed interface Rules permits GoalTask, ButtonTask, PushTask, CircleTask, RunTask {

    /** The largest reward of a step where one is set. */
    double REWARD_LIMIT = 10;

    /**
     * The world has just been built: chooses what is to be reached first.
     *
     * @return false if there is no place for it
     */
    boolean choose(RandomState random);

    /** Starts to measure progress from here, with what is to be reached where it is. */
    void measure();

    /** Of the step just made; measures progress from here on. */
    double reward();

    /** Whether what is to be reached is reached. */
    boolean achieved();

    /** After cost has been counted: lets the task's own clock go on. */
    default void tick() {}

    /** The number of the object that is to be reached, and so is free of cost; -1 if there is none. */
    default int target() {
        return -1;
    }

    /** Whether touching a button that is not the target costs now. */
    default boolean armed() {
        return false;
    }

    /** Simulator steps until the buttons are armed again; 0 where there is no such clock. */
    default int timer() {
        return 0;
    }
}
