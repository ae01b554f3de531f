package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

class SetupTextTest {

    private static final RunSettings OTHER =
            SmallRuns.settings("planner.costLimit=7.5", "planner.safetyTest=INCLUSIVE", "seed=9");
    private static final RunSettings DEFAULTS =
            ParameterTable.of(RunSettings.class).defaults();

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(SetupText.read(SetupText.of(OTHER), DEFAULTS)).isEqualTo(OTHER);
        assertThat(SetupText.of(OTHER)).contains("--set planner.costLimit=7.5\n");
    }

    @Test
    void configJsonIsReadToo() {
        String json = "{\"seed\": 9, \"planner\": {\"costLimit\": 7.5}}";
        assertThat(SetupText.read(json, OTHER).planner().costLimit()).isEqualTo(7.5);
        assertThat(SetupText.read(json, OTHER).seed()).isEqualTo(9);
    }

    @Test
    void oneLineIsAsGoodAsMany() {
        RunSettings read = SetupText.read(
                "# from a mail\n --set planner.horizon=4 --set seed=3 \\\n task=SafetyPointGoal2", DEFAULTS);
        assertThat(read.planner().horizon()).isEqualTo(4);
        assertThat(read.seed()).isEqualTo(3);
        assertThat(read.task()).isEqualTo("SafetyPointGoal2");
    }

    @Test
    void whatIsNoSetUpIsRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> SetupText.read("  \n", DEFAULTS))
                .withMessageContaining("there is no set-up in it");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> SetupText.read("hello world", DEFAULTS))
                .withMessageContaining("write key=value");
    }
}
