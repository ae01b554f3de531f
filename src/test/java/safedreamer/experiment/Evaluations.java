package safedreamer.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sweep whose runs are done as soon as a file is there. */
final class Evaluations {

    private Evaluations() {}

    /** Of one agent with so many limits: runs 0, 1, ... */
    static Sweep of(Path folder, int runs) throws IOException {
        StringBuilder limits = new StringBuilder("0");
        for (int i = 1; i < runs; i++) {
            limits.append(", ").append(i);
        }
        Path file = Files.writeString(
                folder.resolve("experiment.json"),
                "{\"formatVersion\": 1, \"name\": \"limits\", \"sweep\": {\"out\": \"" + folder.resolve("runs")
                        + "\", \"agents\": [\"agent\"], \"grid\": {\"planner.costLimit\": [" + limits
                        + "]}, \"evaluate\": {\"episodes\": 1}}}");
        return Sweep.read(file);
    }

    /** A shell command that does a run. */
    static String doing(Sweep sweep, int run) {
        Path evaluation = sweep.evaluation(sweep.runs().get(run));
        return "mkdir -p '" + evaluation.getParent() + "' && echo '{}' > '" + evaluation + "'";
    }
}
