package safedreamer.workbench.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import safedreamer.imagination.NoiseStream;
import safedreamer.run.index.RunFacts;

class ParetoFrontTest {

    private static RunRow run(String name, double cost, double gain) {
        return new RunRow(
                new RunFacts(Path.of(name), 0, "FINISHED", "", 1, 1, 1, gain, cost, Map.of(), List.of(), Map.of()));
    }

    private static boolean beats(RunFacts a, RunFacts b) {
        return a.recentReturn() >= b.recentReturn()
                && a.recentCost() <= b.recentCost()
                && (a.recentReturn() > b.recentReturn() || a.recentCost() < b.recentCost());
    }

    @Test
    void twinsStandTogetherAndRunsWithoutEpisodesStayOut() {
        List<RunRow> rows = List.of(
                run("a", 1, 5), run("b", 1, 5), run("worse", 2, 5), run("c", 3, 9), run("new", Double.NaN, Double.NaN));
        assertThat(ParetoFront.of(rows)).extracting(RunRow::name).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void itIsJustThoseThatNoneBeats() {
        RandomGenerator random = NoiseStream.of(1, 2);
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(run("run-" + i, random.nextInt(20), random.nextInt(20)));
        }
        List<RunRow> unbeaten = rows.stream()
                .filter(row -> rows.stream().noneMatch(other -> beats(other.facts(), row.facts())))
                .toList();
        assertThat(ParetoFront.of(rows)).containsExactlyInAnyOrderElementsOf(unbeaten);
    }
}
