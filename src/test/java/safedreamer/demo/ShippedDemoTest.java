package safedreamer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.Finding;
import safedreamer.decision.RecordedRun;
import safedreamer.decision.SearchDetectors;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlanTrace;
import safedreamer.training.Checkpoint;
import safedreamer.training.DecisionRecord;
import safedreamer.training.FrozenAgent;
import safedreamer.training.Replanned;

/** What lies in assets/demo. Fails when records of decisions have changed: then "demo --checkpoint assets/demo" records it afresh. */
class ShippedDemoTest {

    private static final Path FOLDER = Path.of("assets", "demo");

    private final Demo demo = Demo.shipped().orElseThrow();

    @Test
    void itIsSmall() throws Exception {
        assertThat(size(FOLDER.resolve("checkpoints"))).isLessThan(3L << 20);
        assertThat(size(FOLDER)).isLessThan(20L << 20);
    }

    private static long size(Path tree) throws Exception {
        try (Stream<Path> files = Files.walk(tree)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** It hardly ever costs anything in the recorded run; in training it did. */
    @Test
    void theRangeThatItsCostHeadWasTrainedInIsKnown() {
        assertThat(demo.card().largestCost()).isNotNull().isGreaterThanOrEqualTo(1);
        DecisionArchive archive = new DecisionArchive();
        archive.learnedBefore(demo.card().largestCost());
        for (DecisionRecord made : demo.recordedRun().decisions()) {
            archive.onDecision(made);
            assertThat(new SearchDetectors(archive).look(made.decision(), made.trace()))
                    .as("decision %d", made.decision())
                    .extracting(Finding::kind)
                    .doesNotContain(Finding.Kind.COST_OUT_OF_RANGE);
        }
    }

    @Test
    void theRecordedRunIsTheAgentsOwn() {
        RecordedRun recorded = demo.recordedRun();
        List<DecisionRecord> decisions = recorded.decisions();
        assertThat(decisions).hasSize(demo.card().recordedDecisions()).hasSizeGreaterThanOrEqualTo(100);
        EnvironmentSpec spec = demo.settings().environmentSpec();
        try (FrozenAgent agent = FrozenAgent.of(Checkpoint.open(FOLDER), spec)) {
            DecisionRecord decision = decisions.get(decisions.size() / 2);
            PlanTrace was = decision.trace();
            Replanned again = agent.replan(
                    decision.state(),
                    decision.scene(),
                    decision.variant(),
                    was.penalty(),
                    was.settings(),
                    was.seed(),
                    false,
                    () -> {});
            // Another processor may round otherwise; before the first refit nothing can hang on that.
            assertThat(again.trace().iterations().get(0).episodeCost())
                    .usingComparatorWithPrecision(0.01f)
                    .containsExactly(was.iterations().get(0).episodeCost());
        }
    }
}
