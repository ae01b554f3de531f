package safedreamer.workbench.newrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.agent.Variant;
import safedreamer.demo.Demo;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.mujoco.MujocoInstallation;
import safedreamer.environment.safetygym.ObservationKind;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;
import safedreamer.worldmodel.CostHeadKind;

class NewRunViewModelTest {

    private static final SettingsResolver<RunSettings> RESOLVER =
            new SettingsResolver<>(ParameterTable.of(RunSettings.class));

    private final RunSettings present =
            RESOLVER.resolve("small", "robust", java.util.List.of("seed=7", "variant=CEM", "task=SafetyPointGoal2"));
    private final NewRunViewModel choice = new NewRunViewModel(present);

    @Test
    void beginsWithThePresentRunAndAsksForWhatIsChosen() {
        choice.toggle();
        assertThat(choice.open().get()).isTrue();
        assertThat(choice.task().get()).isEqualTo("SafetyPointGoal2");
        assertThat(choice.variant().get()).isEqualTo(Variant.CEM);
        assertThat(choice.seed().get()).isEqualTo("7");
        choice.task().set("SafetyPointGoal1");
        choice.variant().set(Variant.OSRP_LAG);
        choice.preset().set("paper");
        choice.size().set("vector");
        choice.seed().set(" 11 ");
        assertThat(choice.asked().get()).isNull();
        choice.start();

        assertThat(choice.open().get()).isFalse();
        assertThat(choice.asked().get())
                .isEqualTo(RESOLVER.resolve("vector", "paper", java.util.List.of("seed=11", "variant=OSRP_LAG")));
    }

    @ParameterizedTest
    @CsvSource({"small,demo", "vector,paper", "small,robust"})
    void beginsWithSizeAndPresetOfThePresentRunWhereItIsMadeOfThem(String size, String preset) {
        NewRunViewModel other =
                new NewRunViewModel(RESOLVER.resolve(size, preset, java.util.List.of("seed=3", "variant=OSRP_LAG")));
        other.toggle();
        assertThat(other.size().get()).isEqualTo(size);
        assertThat(other.preset().get()).isEqualTo(preset);
    }

    @Test
    void beginsInTheDemoWithWhatItsAgentWasMadeOf() {
        NewRunViewModel other = new NewRunViewModel(Demo.shipped().orElseThrow().settings());
        other.toggle();
        assertThat(other.size().get()).isEqualTo("small");
        assertThat(other.preset().get()).isEqualTo(Overlays.DEMO_PRESET);
    }

    @Test
    void costsThatTheUsualHeadCannotLearnGetTheOneThatCan() {
        choice.toggle();
        choice.task().set("SafetyPointButton2");
        assertThat(choice.remark().get()).startsWith("With the two-hot cost head");
        choice.start();
        assertThat(choice.asked().get()).isNotNull();
        assertThat(choice.asked().get().model().costHead()).isEqualTo(CostHeadKind.TWO_HOT);
        assertThat(choice.asked().get().environmentSpec().task()).isEqualTo("SafetyPointButton2");

        choice.task().set("SafetyPointGoal1");
        assertThat(choice.remark().get()).isEmpty();
        choice.observation().set(ObservationKind.LIDAR);
        assertThat(choice.remark().get()).startsWith("With the two-hot cost head");
    }

    @ParameterizedTest
    @CsvSource({"x, seed", "-1, seed", "'', seed"})
    void whatIsNoSeedIsRefusedInOneLineAndStartsNothing(String seed, String named) {
        choice.toggle();
        choice.seed().set(seed);
        assertThat(choice.refusal().get()).contains(named).hasLineCount(1);
        choice.start();
        assertThat(choice.asked().get()).isNull();
        assertThat(choice.open().get()).isTrue();
    }

    @Test
    void theEngineSaysWhatItOnlyApproximates() {
        choice.toggle();
        assertThat(choice.engineRemark().get())
                .startsWith("An approximation. Bumps are approximated")
                .contains("vase");
        choice.task().set("SafetyPointCircle1");
        assertThat(choice.engineRemark().get()).doesNotContain("approximation");
    }

    @Test
    void aCarTakesTheEngineThatCanOrSaysWhyThereIsNone() {
        choice.toggle();
        choice.task().set("SafetyCarGoal1");
        assertThat(choice.obstacle(EngineKind.PLANAR)).contains("cannot move the Car");
        assertThat(choice.engineRemark().get()).contains("The planar engine cannot move the Car");
        String missing = MujocoInstallation.here().missing().orElse("");
        assertThat(choice.obstacle(EngineKind.MUJOCO)).isEqualTo(missing);
        assertThat(choice.obstacle("SafetyCarGoal1")).isEqualTo(missing);
        assertThat(choice.obstacle("SafetyPointGoal1")).isEmpty();
        if (missing.isEmpty()) {
            assertThat(choice.engine().get()).isEqualTo(EngineKind.MUJOCO);
            assertThat(choice.refusal().get()).isEmpty();
        } else {
            assertThat(choice.engineRemark().get()).contains(missing);
            assertThat(choice.refusal().get()).contains("cannot move the Car");
        }
    }
}
