package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.demo.Demo;
import safedreamer.demo.DemoCard;
import safedreamer.run.Manifest;
import safedreamer.run.MetricsLog;
import safedreamer.run.RunDirectory;

class FigureCommandTest {

    @TempDir
    private Path folder;

    @Test
    void runsAreLaidOverEachOtherUnderTheirSizesAndSeeds() throws IOException {
        Path one = RecordedRun.write(folder.resolve("one"), "small", "seed=1");
        Path two = RecordedRun.write(folder.resolve("two"), "vector", "seed=7", "costLimit=3.5");
        Path out = folder.resolve("curves.svg");

        CommandLineRun run = learning(one + "," + two, out);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("written to " + out + System.lineSeparator());
        assertThat(Files.readString(out))
                .contains(">Learning SafetyPointGoal1</text>", ">small, seed 1</text>", ">vector, seed 7</text>")
                .contains(">b = 2</text>", ">b = 3.5</text>")
                .contains("name=\"command\">figure learning --run " + one + "," + two + " --out " + out + "<")
                .contains("name=\"run 1\">one: small, seed 1; started 1970-01-01T00:00:00Z; commit ")
                .contains("name=\"run 2\">two: vector, seed 7; ")
                .contains("; command: train --size vector<");
    }

    @Test
    void aRunStandsInTheTitleAndAPngIsDrawnToo() throws IOException {
        Path one = RecordedRun.write(folder.resolve("one"), "small", "seed=3", "model.units=99");
        Path svg = folder.resolve("curves.svg");
        Path png = folder.resolve("curves.png");

        assertThat(learning(one.toString(), svg).status()).isZero();
        assertThat(learning(one.toString(), png).status()).isZero();

        assertThat(Files.readString(svg)).contains(">Learning SafetyPointGoal1: small (changed), seed 3</text>");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void twinsAreToldApartByTheirFolders() throws IOException {
        Path one = RecordedRun.write(folder.resolve("one"), "small");
        Path two = RecordedRun.write(folder.resolve("two"), "small");
        Path out = folder.resolve("curves.svg");

        assertThat(learning(one + "," + two, out).status()).isZero();

        assertThat(Files.readString(out)).contains(">small, seed 1, one</text>", ">small, seed 1, two</text>");
    }

    @Test
    void runsThatDifferInSeedAloneBecomeOneMeanWithItsInterval() throws IOException {
        String runs = RecordedRun.write(folder.resolve("one"), "small", "seed=1") + ","
                + RecordedRun.write(folder.resolve("two"), "small", "seed=2") + ","
                + RecordedRun.write(folder.resolve("three"), "small", "seed=1", "variant=UNSAFE");
        Path out = folder.resolve("means.svg");
        Path data = folder.resolve("means.csv");

        assertThat(CommandLineRun.of("figure", "learning", "--means", "--run", runs, "--out", out.toString())
                        .status())
                .isZero();
        assertThat(CommandLineRun.of("figure", "learning", "--means", "--run", runs, "--out", data.toString())
                        .status())
                .isZero();

        assertThat(Files.readString(out))
                .contains(">variant OSRP; 2 seeds</text>", ">variant UNSAFE; 1 seed</text>", ">b = 2</text>");
        assertThat(Files.readString(data))
                .startsWith("runs,measure,decisions made,mean over seeds,95 % from,95 % to\n")
                .containsPattern("variant OSRP; 2 seeds,return,[-0-9.]+,[-0-9.]+,[-0-9.]+,[-0-9.]+\n")
                .containsPattern("variant UNSAFE; 1 seed,cost,[-0-9.]+,[-0-9.]+,,\n");
    }

    @Test
    void howADemoWasTrainedIsDrawnBesideARun() throws IOException {
        Path demo = Path.of("assets", "demo");
        Path run = RecordedRun.write(folder.resolve("run"), "vector");
        Path out = folder.resolve("curves.svg");
        Path data = folder.resolve("curves.csv");

        assertThat(learning(run + "," + demo, out).err()).isEmpty();
        assertThat(learning(demo.toString(), data).err()).isEmpty();

        DemoCard card = Demo.open(demo).card();
        assertThat(Files.readString(out))
                .contains(">vector, seed 1</text>", ">small, seed 1</text>")
                .contains("name=\"run 2\">demo: small, seed 1; commit " + card.commit()
                        + "; command: train --size small ");
        assertThat(Files.readString(data)).hasLineCount(1 + card.episodes());
    }

    @Test
    void aDemoHasNoFactsForMeansOverSeeds() {
        CommandLineRun run = CommandLineRun.of(
                "figure",
                "learning",
                "--means",
                "--run",
                "assets/demo",
                "--out",
                folder.resolve("a.svg").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("demo is not the folder of a run: it has no manifest.json")
                .hasLineCount(1);
    }

    @Test
    void aRunThatIsStillWritingIsDrawn() throws IOException {
        Path run = RecordedRun.write(folder.resolve("run"), "small");
        Files.writeString(run.resolve("episodes.jsonl"), "{\"episode\":20,\"deci", StandardOpenOption.APPEND);

        assertThat(learning(run.toString(), folder.resolve("curves.svg")).status())
                .isZero();
    }

    @Test
    void whatIsNoRunOrTooYoungIsRefusedInOneLineAndNothingIsWritten() {
        Path absent = folder.resolve("absent");
        assertRefused(absent, absent + " is not the folder of a run: it has no manifest.json");

        Path young = folder.resolve("young");
        RunDirectory directory =
                RunDirectory.create(young, "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
        assertRefused(young, "cannot read " + directory.episodes() + ": there is no such file or folder");
        MetricsLog.open(directory.episodes()).close();
        assertRefused(young, young + " holds no finished episode yet: wait for one, or name another run");
    }

    @Test
    void aDamagedRunIsRefusedInOneLine() throws IOException {
        Path run = RecordedRun.write(folder.resolve("run"), "small");
        Path config = run.resolve("config.json");
        String good = Files.readString(config);
        Files.writeString(config, good.replace("\"costLimit\"", "\"costLimits\""));
        assertRefused(run, config + ": unknown setting \"planner.costLimits\": did you mean planner.costLimit?");
        Files.writeString(config, "{}");
        assertThat(learning(run.toString(), folder.resolve("a.svg")).err())
                .startsWith("safedreamer: " + config + " holds no settings")
                .hasLineCount(1);
        Files.writeString(config, good);
        Files.writeString(run.resolve("episodes.jsonl"), "{\"episode\":1}\n");
        assertRefused(run, run.resolve("episodes.jsonl") + ", line 1, has no number \"decision\"");
    }

    @Test
    void anotherEndingIsRefusedBeforeAnythingIsRead() {
        CommandLineRun run = learning(folder.resolve("absent").toString(), Path.of("curves.pdf"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("safedreamer: cannot draw curves.pdf: name a file that ends with .svg, .png or .csv"
                        + System.lineSeparator());
    }

    @Test
    void curvesAndLossesAreTablesToo() throws IOException {
        Path run = RecordedRun.write(folder.resolve("run"), "small");
        Path csv = folder.resolve("curves.csv");
        assertThat(learning(run.toString(), csv).err()).isEmpty();
        assertThat(Files.readAllLines(csv))
                .hasSize(1 + 19)
                .startsWith("run,decisions made,return,cost,length in decisions,random actions")
                .endsWith("\"small, seed 1\",3120,15,1,200,false");

        Path losses = folder.resolve("losses.csv");
        assertThat(losses(run, losses, "model").err()).isEmpty();
        assertThat(Files.readAllLines(losses))
                .hasSize(1 + 30)
                .startsWith("loss,decisions made,value", "total,225,100")
                .endsWith("total,3125,71");
        Path svg = folder.resolve("losses.svg");
        assertThat(losses(run, svg, "model").err()).isEmpty();
        assertThat(Files.readString(svg)).contains(">Losses: world model, run</text>", "name=\"run\">run<");

        assertThat(losses(run, svg, "penalty").err())
                .isEqualTo("safedreamer: " + run + " has logged no losses of the group penalty: its variant has none,"
                        + " name another" + System.lineSeparator());
        assertThat(losses(run, svg, "kl").err()).hasLineCount(1).contains("choose of model, actor-critic, penalty");
    }

    private static CommandLineRun losses(Path run, Path out, String group) {
        return CommandLineRun.of(
                "figure", "losses", "--run", run.toString(), "--group", group, "--out", out.toString());
    }

    @Test
    void aFigureHasToBeNamed() {
        CommandLineRun run = CommandLineRun.of("figure");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("see safedreamer figure --help");
        assertThat(CommandLineRun.of("figure", "learning").err())
                .hasLineCount(1)
                .contains("--run=DIR", "--out=FILE");
    }

    private void assertRefused(Path runFolder, String message) {
        Path out = folder.resolve("refused.svg");
        CommandLineRun run = learning(runFolder.toString(), out);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("safedreamer: " + message + System.lineSeparator());
        assertThat(out).doesNotExist();
    }

    private static CommandLineRun learning(String runs, Path out) {
        return CommandLineRun.of("figure", "learning", "--run", runs, "--out", out.toString());
    }
}
