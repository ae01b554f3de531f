package safedreamer.workbench.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;

final class ImaginationViewModelTest {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);

    private final SelectionModel selection = new SelectionModel();
    private final ImaginationViewModel imagination = new ImaginationViewModel(selection, 3000, 200);

    private static DecisionRecord decide(int samples) {
        PlannerSettings settings = TABLE.with(SampleRun.SETTINGS.planner(), "gaussianSamples", samples);
        return new SampleRun(4, 0).decide(settings);
    }

    private static PlanTrace traceOf(DecisionRecord decision) {
        PlanTrace trace = decision.trace();
        assertThat(trace).isNotNull();
        return trace;
    }

    @Test
    void theCaptionCountsFuturesAndLines() {
        DecisionRecord decision = decide(64);
        imagination.show(decision, new float[0]);
        int safe = traceOf(decision).last().safeCount();
        assertThat(imagination.caption().get())
                .isEqualTo("69 futures over 8 decisions, " + safe + " safe; drawn 69 of 69");
        selection.shown(Overlay.SAFE).set(false);
        selection.shown(Overlay.UNSAFE).set(false);
        assertThat(imagination.caption().get()).endsWith("; drawn 8 of 69");
    }

    @Test
    void ofManyFuturesTwoHundredAreDrawnInProportionAndEveryEliteIsAmongThem() {
        PlanIteration iteration = traceOf(decide(900)).iterations().get(0);
        DrawnFutures drawn = DrawnFutures.of(iteration, 200);
        int others = iteration.candidates() - iteration.eliteCount();
        int otherSafe = iteration.safeCount() - iteration.eliteCount();
        assertThat(drawn.elites()).hasSize(iteration.eliteCount());
        assertThat(drawn.safe().size() + drawn.unsafe().size() + drawn.elites().size())
                .isEqualTo(200);
        double share = (double) drawn.safe().size()
                / (drawn.safe().size() + drawn.unsafe().size());
        assertThat(share).isCloseTo((double) otherSafe / others, within(0.01));
        Set<Integer> all = new HashSet<>(drawn.safe());
        all.addAll(drawn.unsafe());
        all.addAll(drawn.elites());
        assertThat(all).as("nobody twice").hasSize(200);
        assertThat(iteration.eliteRank()[drawn.elites().get(drawn.elites().size() - 1)])
                .as("best on top")
                .isZero();
    }

    @Test
    void exploringAndTheFirstLearningAreSaidWithTheirEnds() {
        imagination.show(new SampleRun(1, 1239).explore(), new float[0]);
        assertThat(imagination.caption().get()).isEqualTo("Exploring with random actions: 1,240 of 3,000 decisions");
        imagination.learned(120);
        assertThat(imagination.caption().get()).endsWith("before the agent acts: update 120 of 200");
        assertThat(imagination.drawn()).isNull();
    }

    @Test
    void thePictureHoldsTheArenaAndTheAgentWithItsSurroundings() {
        Camera home = Camera.over(1.75, 0.2, 0.1, 0.9, 700, 500);
        assertThat(home.x(0)).isEqualTo(350);
        assertThat(home.y(1.75)).isCloseTo(0, within(1e-9));
        assertThat(home.x(1) - home.x(0)).as("square").isCloseTo(home.y(0) - home.y(1), within(1e-9));
        assertThat(home.length(1)).isCloseTo(home.x(1) - home.x(0), within(1e-9));
        Camera far = Camera.over(1.75, 1.0, -7.2, 0.9, 700, 500);
        for (double[] point : List.of(new double[] {-1.75, 1.75}, new double[] {1.75, -1.75}, new double[] {1, -8})) {
            assertThat(far.x(point[0])).isBetween(0.0, 700.0);
            assertThat(far.y(point[1])).isBetween(0.0, 500.0);
        }
        assertThat(Camera.over(1.75, 1.01, -7.21, 0.9, 700, 500))
                .as("it stands still")
                .isEqualTo(far);
    }
}
