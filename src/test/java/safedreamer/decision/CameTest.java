package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.safetygym.ObservationKind;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;

/** Two episodes of five decisions each. */
class CameTest {

    private static final int LENGTH = 5;

    private final DecisionArchive archive = new DecisionArchive();
    private final List<DecisionRecord> made = new ArrayList<>();

    CameTest() {
        SampleRun run = new SampleRun(20, 0);
        for (int i = 0; i < 2 * LENGTH; i++) {
            if (i == LENGTH) {
                run.newEpisode();
            }
            DecisionRecord record = run.decide(SampleRun.SETTINGS.planner());
            made.add(record);
            archive.onDecision(record);
        }
    }

    @Test
    void whatWasSeenAndPaidStandsAtTheStepItLedTo() {
        Came came = Came.around(archive, 2, 1, 2);

        assertThat(came.observation(-1)).isSameAs(made.get(0).observation());
        assertThat(came.observation(0)).isSameAs(made.get(1).observation());
        assertThat(came.observation(2)).isSameAs(made.get(3).observation());
        assertThat(came.reward(1)).isEqualTo((float) made.get(1).reward());
        assertThat(came.cost(0)).isEqualTo((float) made.get(0).cost());
        assertThat(came.reward(-1)).as("nothing led to the first").isNaN();
        assertThat(came.known()).isEqualTo(2);
        assertThat(came.taken()).isEqualTo(2);
        assertThat(came.actions())
                .containsExactly(together(made.get(1).action(), made.get(2).action()));
    }

    private static float[] together(float[] first, float[] second) {
        return new float[] {first[0], first[1], second[0], second[1]};
    }

    @Test
    void nothingGoesBeyondTheEpisode() {
        Came end = Came.around(archive, 4, 2, 6);
        Came start = Came.around(archive, LENGTH + 1, 2, 3);

        assertThat(end.observation(1)).isNotNull();
        assertThat(end.observation(2)).isNull();
        assertThat(end.reward(2)).as("of the last decision").isEqualTo((float)
                made.get(4).reward());
        assertThat(end.reward(3)).isNaN();
        assertThat(end.known()).isEqualTo(2);
        assertThat(end.taken()).isEqualTo(2);
        assertThat(start.observation(-1)).isNull();
        assertThat(start.cost(0)).isNaN();
        assertThat(start.taken()).isEqualTo(3);
    }

    @Test
    void ofTheNewestDecisionNothingIsKnownYetAndOfNoneNothingAtAll() {
        Came newest = Came.around(archive, 2 * LENGTH, 0, 4);

        assertThat(newest.observation(0)).isNotNull();
        assertThat(newest.known()).as("the reward of the newest itself").isEqualTo(1);
        assertThat(newest.observation(1)).isNull();
        assertThat(Came.around(new DecisionArchive(), 3, 1, 2).known()).isZero();
    }

    @Test
    void thingsOutOfPlaceAreMeasuredInMetresAndALidarBySector() {
        float[] came = made.get(3).observation();
        float[] believed = came.clone();
        ObservationLayout layout = SampleRun.ENVIRONMENT.layout();
        int hazards = layout.find("hazards").orElseThrow().offset();
        believed[hazards] += 0.3f;
        believed[hazards + 1] += 0.4f;
        ObservationError metres = new ObservationError(layout);

        assertThat(metres.between(came, came)).isZero();
        assertThat(metres.between(believed, came)).as("one of nine things").isCloseTo(0.5 / 9, within(1e-6));
        assertThat(metres.unit()).isEqualTo(" m");

        ObservationLayout sectors = Tasks.create("SafetyPointGoal1", EngineKind.PLANAR, ObservationKind.LIDAR)
                .spec()
                .layout();
        ObservationError lidar = new ObservationError(sectors);
        float[] dark = new float[sectors.size()];
        float[] lit = dark.clone();
        lit[sectors.fields().get(sectors.fields().size() - 1).offset()] = 0.96f;
        assertThat(lidar.metric()).isFalse();
        assertThat(lidar.between(lit, dark)).isCloseTo(0.96 / 48, within(1e-6));
    }
}
