package safedreamer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps all that a session tells. */
final class Recorder implements TrainingListener {

    final List<DecisionRecord> decisions = new CopyOnWriteArrayList<>();
    final List<EpisodeRecord> episodes = new CopyOnWriteArrayList<>();
    final List<UpdateRecord> updates = new CopyOnWriteArrayList<>();
    final List<SessionState> states = new CopyOnWriteArrayList<>();
    final List<Throwable> errors = new CopyOnWriteArrayList<>();

    @Override
    public void onState(SessionState state, @Nullable Throwable error) {
        states.add(state);
        if (error != null) {
            errors.add(error);
        }
    }

    @Override
    public void onDecision(DecisionRecord decision) {
        decisions.add(decision);
    }

    @Override
    public void onEpisode(EpisodeRecord episode) {
        episodes.add(episode);
    }

    @Override
    public void onUpdate(UpdateRecord update) {
        updates.add(update);
    }

    List<float[]> actions() {
        List<float[]> actions = new ArrayList<>();
        decisions.forEach(decision -> actions.add(decision.action()));
        return actions;
    }
}
