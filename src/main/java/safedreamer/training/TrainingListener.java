package safedreamer.training;

import org.jspecify.annotations.Nullable;

/** Hears of everything a session does, on the session's own thread: it must return at once. */
public interface TrainingListener {

    default void onState(SessionState state, @Nullable Throwable error) {}

    default void onDecision(DecisionRecord decision) {}

    default void onEpisode(EpisodeRecord episode) {}

    default void onUpdate(UpdateRecord update) {}
}
