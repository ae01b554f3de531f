package safedreamer.workbench.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunTags;

/** Twelve runs: b 2 and 10, OSRP and CEM, seeds 1 to 3. */
class RunsViewModelTest {

    @TempDir
    private Path folder;

    private RunsViewModel runs;

    @BeforeEach
    void open() throws IOException {
        ManyRuns.write(folder, 12, 20);
        runs = new RunsViewModel(folder);
        runs.watch(true);
        await(() -> runs.shown().size() == 12);
    }

    @AfterEach
    void close() {
        runs.close();
    }

    private void await(BooleanSupplier condition) {
        Instant last = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            runs.take();
            Thread.onSpinWait();
        }
    }

    private List<String> names(List<RunRow> rows) {
        return rows.stream().map(RunRow::name).toList();
    }

    @Test
    void theFilterSpeaksTheLanguageOfTheCommandLine() {
        runs.filter().set("variant=CEM, costLimit<5 seed!=2");
        await(() -> runs.shown().size() == 2);
        assertThat(names(runs.shown())).containsExactly("run-0003", "run-0005");
        assertThat(runs.counts().get()).isEqualTo("2 of 12 runs");

        runs.filter().set("variant=CEM, costLimit");
        assertThat(runs.filterTrouble().get()).contains("\"costLimit\" asks nothing of a run");
        assertThat(runs.shown()).as("what was asked for last stays").hasSize(2);

        runs.filter().set("");
        await(() -> runs.shown().size() == 12);
        assertThat(runs.filterTrouble().get()).isEmpty();
    }

    @Test
    void aRunKeepsItsColourAndStaysChosenWhateverTheFilter() {
        RunRow last = runs.shown().get(11);
        String colour = last.colour(safedreamer.figure.Palette.LIGHT);
        runs.chosen().setAll(last);
        runs.filter().set("seed=3");
        await(() -> runs.shown().size() == 4);
        assertThat(runs.shown()).last().isSameAs(last);
        assertThat(last.colour(safedreamer.figure.Palette.LIGHT)).isEqualTo(colour);
        assertThat(runs.drawn()).containsExactly(last);
        assertThat(runs.all().stream().map(row -> row.facts().number()))
                .startsWith(0, 1, 2)
                .endsWith(11);
    }

    @Test
    void curvesComeForWhatIsDrawnAndGroupsForSeeds() {
        await(() -> runs.curve(runs.shown().get(0), Measure.RETURN.curve()).values().length > 0);
        Overlay single = Overlay.of(runs, Measure.RETURN);
        assertThat(single.lines()).hasSize(12);
        assertThat(single.end()).isEqualTo(20_000);

        runs.means().set(true);
        Overlay means = Overlay.of(runs, Measure.COST);
        assertThat(means.lines()).hasSize(4);
        OverlayLine careful = means.lines().get(0);
        assertThat(careful.words()).isEqualTo("costLimit 2.0, variant OSRP; 3 seeds");
        assertThat(names(careful.runs())).containsExactly("run-0000", "run-0001", "run-0002");
        int end = careful.y().length - 1;
        assertThat(careful.y()[end]).isBetween(careful.low()[end], careful.high()[end]);
        double mean = careful.runs().stream()
                .mapToDouble(row -> row.facts().recentCost())
                .average()
                .orElseThrow();
        assertThat(careful.y()[end]).isEqualTo(mean, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void brushingWritesTheFilter() {
        List<ParallelAxis> axes = ParallelAxis.of(runs.all());
        assertThat(axes).extracting(ParallelAxis::words).containsExactly("costLimit", "variant", "return", "cost");
        ParallelAxis variant = axes.get(1);
        assertThat(variant.choices()).containsExactly("CEM", "OSRP");
        runs.narrow(variant.name(), variant.between(0.5, 1));
        assertThat(runs.filter().get()).isEqualTo("variant!=CEM");
        runs.narrow(axes.get(0).name(), axes.get(0).between(0, 0.5));
        assertThat(runs.filter().get()).isEqualTo("variant!=CEM, planner.costLimit>=2, planner.costLimit<=6");
        await(() -> runs.shown().size() == 3);
        assertThat(axes.get(0).left(runs.conditions())).containsExactly(0, 0.5);

        runs.narrow(axes.get(0).name(), List.of());
        assertThat(runs.filter().get()).isEqualTo("variant!=CEM");
        await(() -> runs.shown().size() == 6);
    }

    @Test
    void tagsGoIntoTheRunsOwnFolders() {
        runs.chosen().setAll(runs.shown().get(1), runs.shown().get(4));
        runs.addTag("good");
        await(() -> runs.shown().get(4).facts().tags().contains("good"));
        assertThat(RunTags.read(RunDirectory.at(folder.resolve("run-0001")).tags())
                        .tags())
                .containsExactly("good");
        runs.filter().set("tag=good");
        await(() -> runs.shown().size() == 2);
        runs.removeTag("good");
        await(() -> runs.shown().isEmpty());
    }

    @Test
    void aNewRunAppearsByItselfAndADamagedOneIsNamed() throws IOException {
        ManyRuns.write(folder.resolve("more"), 1, 5);
        Files.writeString(folder.resolve("run-0007/config.json"), "{");
        await(() -> runs.all().stream().anyMatch(row -> row.name().contains("more")));
        assertThat(runs.all()).hasSize(12);
        assertThat(runs.trouble().get()).contains("1 left out").contains("run-0007");
    }
}
