package safedreamer.workbench.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;

/**
 * What the index said last.
 *
 * @param all runs there are, in the order in which they were started
 * @param curves of runs that were asked for so far, by path and then by name
 * @param trouble why the folder cannot be read, or a run be understood; empty if nothing is wrong
 */
record Listing(List<RunFacts> all, Map<Path, Map<String, Curve>> curves, String trouble) {

    static final Listing EMPTY = new Listing(List.of(), Map.of(), "");
}
