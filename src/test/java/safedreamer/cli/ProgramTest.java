package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.agent.Variant;
import safedreamer.demo.Demo;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.UserError;

class ProgramTest {

    @Test
    void withoutACommandTheWindowOpens() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.status()).isZero();
        WindowRequest request = run.windows().get(0);
        assertThat(request.headless()).isFalse();
        assertThat(request.theme()).isEmpty();
        assertThat(request.exitAfter()).isEmpty();
        assertThat(request.screenshot()).isEmpty();
        assertThat(request.settings())
                .as("what is trained after the demo is what the demo's agent was trained with")
                .isEqualTo(
                        request.demo()
                                ? new SettingsOptions().resolve(Overlays.DEMO_PRESET)
                                : new SettingsOptions().resolve());
        assertThat(request.out()).hasValueSatisfying(out -> assertThat(out).hasParentRaw(Path.of("runs")));
    }

    @Test
    void theDemoIsShownUntilSomebodySaysWhatIsTrained() {
        boolean shipped = Demo.shipped().isPresent();
        assertThat(CommandLineRun.of("workbench", "--theme", "dark").windows())
                .singleElement()
                .extracting(WindowRequest::demo)
                .isEqualTo(shipped);
        for (String choice : new String[] {"--seed=9", "--set=costLimit=7", "--size=small", "--out=absent/mine"}) {
            assertThat(CommandLineRun.of("workbench", choice).windows())
                    .as(choice)
                    .singleElement()
                    .extracting(WindowRequest::demo)
                    .isEqualTo(false);
        }
        CommandLineRun refused = CommandLineRun.of("workbench", "--demo", "--seed", "9");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--demo shows an agent that is trained already: leave out --seed");
    }

    @Test
    void whatIsAskedOfTheWindowReachesIt() {
        CommandLineRun run = CommandLineRun.of(
                "workbench",
                "--headless",
                "--exit-after",
                "2.5",
                "--screenshot",
                "a.png",
                "--out",
                "absent/mine",
                "--theme",
                "dark",
                "--seed",
                "9",
                "--variant",
                "osrp",
                "--set",
                "costLimit=7",
                "--set",
                "planner.horizon=11");
        assertThat(run.status()).isZero();
        WindowRequest request = run.windows().get(0);
        assertThat(request.headless()).isTrue();
        assertThat(request.exitAfter()).contains(Duration.ofMillis(2500));
        assertThat(request.screenshot()).contains(Path.of("a.png"));
        assertThat(request.theme()).contains(WindowRequest.Theme.DARK);
        assertThat(request.out()).contains(Path.of("absent/mine"));
        assertThat(request.settings().seed()).isEqualTo(9);
        assertThat(request.settings().variant()).isEqualTo(Variant.OSRP);
        assertThat(request.settings().planner().costLimit()).isEqualTo(7);
        assertThat(request.settings().planner().horizon()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trian                               | unknown command \"trian\": did you mean train?; see safedreamer --help",
                "train --sead 3                      | unknown option \"--sead\": did you mean --seed?; see safedreamer train --help",
                "train extra                         | unknown argument \"extra\"; see safedreamer train --help",
                "train --preset papr                 | unknown preset \"papr\": choose robust, demo, paper or reference",
                "train --size tiny                   | unknown size \"tiny\": choose small or vector",
                "train --task Foo                    | unknown task \"Foo\"; use one of: SafetyPointGoal0, SafetyPointGoal1",
                "train --engine bullet               | engine cannot be \"bullet\": give PLANAR or MUJOCO",
                "train --observation pixels          | observation cannot be \"pixels\": give COORDINATES or LIDAR",
                "train --task SafetyCarGoal1         | the planar engine cannot move the Car of SafetyCarGoal1: use the mujoco engine",
                "train --observation lidar           | which the lidar observation does not hold: add --set model.costHead=TWO_HOT",
                "train --task SafetyPointGoal2       | which is not what costs in SafetyPointGoal2: add --set model.costHead=TWO_HOT",
                "train --size vector --observation lidar --set readsObjects=true | actorCritic.readsObjects=true reads the coordinates of hazards, which the lidar observation does not hold: add --set actorCritic.readsObjects=false",
                "train --size vector --task SafetyPointGoal0 --set readsObjects=true | which SafetyPointGoal0 does not have",
                "train --variant sac                 | variant cannot be \"sac\": give OSRP, OSRP_LAG, BSRP_LAG, UNSAFE, CEM, CCE or RCE",
                "train --seed x                      | seed cannot be \"x\": give 0 to 9007199254740991",
                "train --seed -1                     | seed = -1 is out of range: give 0 to 9007199254740991",
                "train --set b                       | \"b\" sets nothing: write key=value",
                "train --set horizn=3                | unknown setting \"horizn\": did you mean planner.horizon?",
                "train --set horizon=300             | planner.horizon = 300 is out of range: give 1 to 100 (decisions)",
                "train --set sequenceLength=32       | learning.sequenceLength = 32 is longer than an exploring episode (31 steps): make it shorter, or learning.exploringDecisions larger",
                "train --size vector --set sequenceLength=202 | learning.sequenceLength = 202 is longer than an exploring episode (201 steps): make it shorter",
                "train --set horizon=NaN             | planner.horizon cannot be \"NaN\": give 1 to 100 (decisions)",
                "train --decisions x                 | invalid value for option '--decisions': 'x' is not a whole number; see safedreamer train --help",
                "train --decisions -1                | --decisions = -1 is out of range: give 0 or more",
                "train --resume --out absent --engine mujoco | --engine cannot be changed in a run that goes on: leave it out",
                "train --resume --out absent --observation lidar | --observation cannot be changed in a run that goes on",
                "workbench --out src                 | src holds other files: name a new or empty folder",
                "train --checkpoint-every -1         | --checkpoint-every = -1 is out of range: give 0 or more",
                "train --preset                      | missing required parameter for option '--preset' (NAME); see safedreamer train --help",
                "evaluate                            | missing required argument (specify one of these): (--checkpoint=DIR | --random); see safedreamer evaluate --help",
                "evaluate --random --checkpoint a    | --checkpoint=DIR, --random are mutually exclusive (specify only one); see safedreamer evaluate --help",
                "evaluate --checkpoint absent        | there is no folder absent: name a run or one of its checkpoints",
                "evaluate --checkpoint src           | src holds no checkpoint (no folder step-N): name a run or one of its checkpoints",
                "evaluate --random --episodes 0      | --episodes = 0 is out of range: give 1 to 1000000",
                "evaluate --random --episodes 9999999999 | invalid value for option '--episodes': 9999999999 is out of range; see safedreamer evaluate --help",
                "evaluate --random --seed -1         | --seed = -1 is out of range: give 0 to 9007199254740992",
                "evaluate --random --set bins=41     | bins cannot be changed in an evaluation: only the planner's settings and the variant can",
                "evaluate --random --set k           | \"k\" sets nothing: write key=value",
                "evaluate --random --json absent/a   | there is no folder",
                "evaluate --random --json src        | cannot write src: it is a folder; name a file",
                "workbench --theme blue              | --theme",
                "workbench --exit-after x            | invalid value for option '--exit-after': 'x' is not a number; see safedreamer workbench --help",
                "workbench --exit-after 0            | --exit-after = 0.0 is out of range: give seconds above 0",
                "workbench --exit-after NaN          | --exit-after = NaN is out of range: give seconds above 0",
                "workbench --screenshot a.png        | --screenshot needs --exit-after: say after how many seconds it is taken",
            })
    void aMistakeIsOneLineThatSaysWhatToDo(String line, String message) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertThat(run.err()).startsWith("safedreamer: ").contains(message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.windows()).isEmpty();
    }

    @Test
    void aUsersErrorFromTheWindowIsOneLineToo() {
        CommandLineRun run = CommandLineRun.withWindow(
                request -> {
                    throw new UserError("no display: use --headless\nsecond line");
                },
                "workbench");
        assertThat(run.err()).isEqualTo("safedreamer: no display: use --headless" + System.lineSeparator());
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void anErrorOfTheProgramIsOneLineAndItsDetailsAreKept() throws IOException {
        CommandLineRun run = CommandLineRun.withWindow(
                request -> {
                    throw new IllegalStateException("the matrix is singular");
                },
                "workbench");
        assertThat(run.err())
                .startsWith("safedreamer: unexpected IllegalStateException: the matrix is singular; details are in ")
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(1);
        Path details =
                Path.of(run.err().substring(run.err().indexOf(" are in ") + 8).strip());
        assertThat(details).content().contains("IllegalStateException", "ProgramTest");
        Files.delete(details);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "workbench --help",
                "train --help",
                "evaluate --help",
                "figure --help",
                "figure learning --help",
                "summary --help",
                "parameters --help"
            })
    void everyCommandHasHelp(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: safedreamer")
                .contains("--help")
                .doesNotContain("${");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionsAreNamed() {
        CommandLineRun run = CommandLineRun.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("safedreamer \\d").containsPattern("pytorch \\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters", "parameters --markdown"})
    void everySettingIsListed(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertThat(run.status()).isZero();
        assertThat(SettingsOptions.TABLE.rows()).extracting(ParameterInfo::key).allMatch(run.out()::contains);
    }

    @Test
    void aPresetAloneListsOnlyWhatItChanges() {
        assertThat(CommandLineRun.of("parameters", "--preset", "reference").out())
                .startsWith("What the published code does")
                .contains("planner.momentum=0.1  default 0", "planner.episodeLengthOverride=1000")
                .doesNotContain("planner.horizon");
        assertThat(CommandLineRun.of("parameters", "--preset", "paper").out().strip())
                .isEqualTo("The paper's algorithm box.");
        assertThat(CommandLineRun.of("parameters", "--preset", "robust", "--size", "small")
                        .out())
                .contains("planner.horizon=8", "planner.minStd=0.1");
        assertThat(CommandLineRun.of("parameters", "--preset", "sturdy").err())
                .contains("choose robust, demo, paper or reference");
    }

    @Test
    void whatASizeMakesOfTheDefaultsIsListed() {
        assertThat(CommandLineRun.of("parameters", "--size", "small", "--set", "costLimit=3")
                        .out()
                        .lines())
                .contains("model.latent=GAUSSIAN", "planner.costLimit=3");
        assertThat(CommandLineRun.of("parameters", "--size", "vector").out().lines())
                .doesNotContain("model.latent=GAUSSIAN", "planner.costLimit=3");
    }
}
