package safedreamer.workbench.topbar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safedreamer.training.SessionState;
import safedreamer.workbench.RecordedCommands;
import safedreamer.workbench.SampleRun;
import safedreamer.workbench.selection.SelectionModel;

final class TopBarViewModelTest {

    private static final long SECOND = 1_000_000_000;

    private final RecordedCommands commands = new RecordedCommands();
    private final TopBarViewModel bar = new TopBarViewModel(commands, new SelectionModel(), "OSRP, seed 1", "task", "");

    @Test
    void nothingIsToldToASessionThatStarts() {
        bar.pauseOrResume();
        bar.step();
        assertThat(commands.given).isEmpty();
        assertThat(bar.stateWords().get()).isEqualTo("STARTING");
    }

    @Test
    void oneButtonPausesAndResumesAndStepsOnlyWhilePaused() {
        bar.show(SessionState.TRAINING);
        bar.step();
        bar.pauseOrResume();
        assertThat(bar.stateWords().get()).isEqualTo("PAUSING");
        bar.show(SessionState.PAUSED);
        bar.step();
        bar.pauseOrResume();
        assertThat(commands.given).containsExactly("pause", "step", "resume");
    }

    @Test
    void restartAsksFirst() {
        bar.restart();
        assertThat(commands.given).isEmpty();
        assertThat(bar.restartArmed().get()).isTrue();
        bar.disarmRestart();
        bar.restart();
        assertThat(commands.given).isEmpty();
        bar.restart();
        assertThat(commands.given).containsExactly("restart");
        assertThat(bar.restartArmed().get()).isFalse();
    }

    @Test
    void theRateIsThatOfTheLastTenSeconds() {
        RateMeter meter = new RateMeter();
        meter.read(0, 0);
        assertThat(meter.perMinute()).isNaN();
        for (int tenth = 1; tenth <= 200; tenth++) {
            meter.read(tenth * SECOND / 10, tenth <= 100 ? tenth : 100 + (tenth - 100) * 3L);
        }
        assertThat(meter.perMinute()).isBetween(1780.0, 1800.0);
    }

    @Test
    void theBarSaysDecisionEpisodeAndPhase() {
        bar.show(SessionState.TRAINING);
        bar.show(new SampleRun(1, 41_199).explore(), 0);
        assertThat(bar.decision().get()).isEqualTo("41,200");
        assertThat(bar.episode().get()).isEqualTo("14");
        assertThat(bar.phase().get()).isEqualTo("exploring");
        bar.clear();
        assertThat(bar.decision().get()).isEqualTo("–");
    }

    @Test
    void troubleSaysWhatAndWhatToDo() {
        TroubleViewModel trouble = new TroubleViewModel();
        assertThat(trouble.words()).isEmpty();
        trouble.show(new IllegalStateException("the disk is full; make room"));
        assertThat(trouble.words()).startsWith("Training has stopped: the disk is full; make room.");
        assertThat(trouble.details()).contains("IllegalStateException").contains("TopBarViewModelTest");
        trouble.show(new NullPointerException());
        assertThat(trouble.words()).contains("NullPointerException");
    }

    @Test
    void anEngineThatApproximatesIsSaidToWhereItIsNamed() {
        TopBarViewModel rough =
                new TopBarViewModel(commands, new SelectionModel(), "OSRP, seed 1", "task", "Bumps are approximated.");

        assertThat(rough.task()).isEqualTo("task, an approximation");
        assertThat(rough.approximation()).isEqualTo("Bumps are approximated.");
        assertThat(bar.task()).isEqualTo("task");
    }
}
