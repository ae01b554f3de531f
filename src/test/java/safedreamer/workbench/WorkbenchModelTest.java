package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.agent.Variant;
import safedreamer.decision.Finding;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.SessionState;
import safedreamer.workbench.log.LogEntry;
import safedreamer.workbench.runs.RunsViewModel;

final class WorkbenchModelTest {

    private final RecordedCommands commands = new RecordedCommands();
    private final WorkbenchModel model = new WorkbenchModel(
            SampleRun.SETTINGS,
            SampleRun.ENVIRONMENT,
            commands,
            () -> commands.feed,
            new SampleWhatIfs(),
            new RunsViewModel(Path.of("target", "no-runs")),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    private List<String> log() {
        return model.log().entries().stream().map(LogEntry::words).toList();
    }

    @Test
    void recordsReachEveryPanel() {
        commands.feed.onState(SessionState.TRAINING, null);
        commands.feed.onDecision(new SampleRun(4, 20_000).decide(SampleRun.SETTINGS.planner()));
        SampleRun.episodes(30).forEach(commands.feed::onEpisode);
        model.take(0);
        assertThat(model.topBar().stateWords().get()).isEqualTo("TRAINING");
        assertThat(model.search().iterations().get()).isEqualTo(3);
        assertThat(model.imagination().caption().get()).startsWith("69 futures over 8 decisions");
        assertThat(model.curves().lastEpisode().get()).startsWith("episode 30: return");
        assertThat(log()).containsExactly("Session training", "The agent acts on its own plans");
    }

    @Test
    void aChangeOfTheSearchIsToldToTheSessionAndLoggedWithItsDecision() {
        commands.feed.onDecision(new SampleRun(4, 811).explore());
        model.planner().field("costLimit").type("5");
        model.planner().settle(model.planner().field("costLimit"));
        assertThat(commands.planners)
                .singleElement()
                .extracting(PlannerSettings::costLimit)
                .isEqualTo(5.0);
        LogEntry entry = model.log().entries().get(0);
        assertThat(entry.words()).isEqualTo("Cost limit b 2 → 5, at the next decision");
        assertThat(entry.decision()).isEqualTo(812);
    }

    @Test
    void aChangeOfTheVariantIsToldToTheSessionTheTopBarThePlannerAndTheLog() {
        assertThat(model.topBar().runName().get()).startsWith("OSRP, seed");
        model.variant().choose(Variant.CEM);
        assertThat(commands.given).contains("variant CEM");
        assertThat(model.topBar().runName().get()).startsWith("CEM, seed");
        assertThat(model.planner().field("minSafeTrajectories").idle().get()).startsWith("CEM");
        assertThat(log()).contains("Variant CEM, at the next decision");
    }

    @Test
    void whatIfAnotherVariantHadDecidedIsAskedAppliedAndTakenBackInOneStep() {
        commands.feed.onDecision(new SampleRun(4, 20_000).decide(SampleRun.SETTINGS.planner()));
        model.take(0);
        model.shown().askWhatIf();
        model.take(1);
        assertThat(model.whatIf().sentence().get()).isEqualTo("B decides as A does.");

        model.whatIf().planner().field("costLimit").type("0");
        model.whatIf().variant().choose(Variant.CEM);
        assertThat(model.whatIf().planner().field("minSafeTrajectories").idle().get())
                .startsWith("CEM");
        model.take(2);
        assertThat(model.whatIf().result().get().request().variant()).isEqualTo(Variant.CEM);
        assertThat(model.whatIf().sentence().get()).isNotEqualTo("B decides as A does.");
        assertThat(commands.given).as("the run is not touched").doesNotContain("variant CEM");

        model.applyWhatIf();
        assertThat(model.controls().present().variant()).isEqualTo(Variant.CEM);
        assertThat(model.controls().present().planner().costLimit()).isZero();
        model.controls().undo();
        assertThat(model.controls().present()).isEqualTo(SampleRun.SETTINGS);
        model.controls().redo();
        assertThat(model.controls().present().variant()).isEqualTo(Variant.CEM);
        assertThat(model.controls().present().planner().costLimit()).isZero();
    }

    @Test
    void whatIsSaidOfAWhatIfIsNotSaidOfTheDecisionAsItWas() {
        SampleRun run = new SampleRun(4, 20_000);
        commands.feed.onDecision(run.decide(SampleRun.SETTINGS.planner()));
        commands.feed.onDecision(run.decide(SampleRun.SETTINGS.planner()));
        model.take(0);
        List<Finding> ofTheRun = model.search().findings().get();
        assertThat(ofTheRun).extracting(Finding::sentence).noneMatch(words -> words.contains("b = 0"));
        model.shown().askWhatIf();
        model.whatIf().planner().field("costLimit").type("0");
        model.take(1);
        assertThat(model.search().findings().get())
                .extracting(Finding::sentence)
                .anyMatch(words -> words.contains("b = 0"));

        model.whatIf().takeBack();
        assertThat(model.search().findings().get()).isEqualTo(ofTheRun);
        assertThat(model.search().trace().get().settings().costLimit()).isEqualTo(2);
        model.whatIf().planner().field("costLimit").type("0");
        model.take(2);
        model.selection().live();
        assertThat(model.search().findings().get()).isEqualTo(ofTheRun);
    }

    @Test
    void anErrorStaysOnScreenUntilTheRunIsStartedAgain() {
        commands.feed.onState(SessionState.FAILED, new IllegalStateException("out of room"));
        model.take(0);
        assertThat(model.trouble().words()).contains("out of room");
        assertThat(model.log().entries().get(0).trouble()).isTrue();
        model.topBar().restart();
        model.topBar().restart();
        model.take(1);
        assertThat(model.trouble().error().get()).isNull();
        assertThat(model.topBar().stateWords().get()).isEqualTo("STARTING");
    }

    @Test
    void aRestartForgetsTheRunButNotThePlanner() {
        commands.feed.onDecision(new SampleRun(4, 20_000).decide(SampleRun.SETTINGS.planner()));
        SampleRun.episodes(30).forEach(commands.feed::onEpisode);
        model.take(0);
        model.planner().field("horizon").type("12");
        commands.restart();
        model.take(1);
        assertThat(model.search().trace().get()).isNull();
        assertThat(model.curves().lastEpisode().get()).isEmpty();
        assertThat(model.topBar().decision().get()).isEqualTo("–");
        assertThat(model.planner().settings().get().horizon()).isEqualTo(12);
    }

    @Test
    void theLogKeepsTheLastThousandEvents() {
        for (int i = 0; i < 1500; i++) {
            model.log().add(i, "event " + i);
        }
        assertThat(log()).hasSize(1000).startsWith("event 500").endsWith("event 1499");
    }
}
