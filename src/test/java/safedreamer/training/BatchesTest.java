package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.environment.Environment;
import safedreamer.environment.TimeStep;
import safedreamer.imagination.NoiseStream;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;

class BatchesTest {

    private static final int UPDATES = 12;

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "SYMMETRY"})
    void aBatchDrawnBesideTheUpdateBeforeItIsTheOneThatIsDrawnInItsTurn(String augmentation) {
        RunSettings settings = SmallRuns.settings("threads=2", "learning.augmentation=" + augmentation);
        List<SequenceBatch> ahead = new ArrayList<>();
        List<SequenceBatch> inTurn = new ArrayList<>();
        try (Environment environment = settings.environment()) {
            SequenceReplay replay = filled(environment);
            Batches some = new Batches(settings, environment.spec(), replay);
            Batches others = new Batches(settings, environment.spec(), replay);
            for (int update = 0; update < UPDATES; update++) {
                ahead.add(some.take(update, update < UPDATES - 1));
            }
            for (int update = 0; update < UPDATES; update++) {
                inTurn.add(others.take(update, false));
            }
        }
        // Looked at after all were drawn: one that is trained on must stay as it is while the next is drawn.
        assertThat(ahead).usingRecursiveFieldByFieldElementComparator().isEqualTo(inTurn);
        assertThat(ahead.get(0).observations()).isNotEqualTo(ahead.get(1).observations());
    }

    private static SequenceReplay filled(Environment environment) {
        int actions = environment.spec().actionSize();
        SequenceReplay replay = new SequenceReplay(environment.spec().layout().size(), actions, 1000);
        RandomActions random = new RandomActions(actions, NoiseStream.of(1, 2));
        replay.begin(environment.reset(3).observation());
        for (int i = 0; i < 60; i++) {
            float[] action = random.next().clone();
            TimeStep step = environment.step(action);
            replay.add(action, step.observation(), step.reward(), step.cost(), step.terminated());
        }
        return replay;
    }
}
