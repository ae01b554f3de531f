package safedreamer.training;

import org.jspecify.annotations.Nullable;

/** Hears of everything a session does, on the session's own thread: it must return at once. */
public interface TrainingListener {

    default void onState(SessionState state, @Nullable Throwable error) {}

    default void onDecision(DecisionRecord decision) {}

    default void onEpisode(EpisodeRecord episode) {}

    default void onUpdate(UpdateRecord update) {}

    /**
     * Settings were changed while it trains.
     *
     * @param decision the first that is made with them
     * @param settings of the run from there on, whole
     */
    default void onSettings(long decision, RunSettings settings) {}

    /** A checkpoint is about to be written: what belongs to it should be on the disk now. */
    default void onCheckpoint(long decision) {}

    /** Something that a person should know, in one line. */
    default void onNotice(String line) {}
}
