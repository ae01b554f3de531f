package safedreamer.workbench.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;

/**
 * What the index said last.
 *
 * @param all runs there are, in the order in which they were started
 * @param matching paths of those that meet the conditions
 * @param curves of runs that were asked for, by path and then by name
 * @param trouble why the folder cannot be read, or a run be understood; empty if nothing is wrong
 */
record Listing(List<RunFacts> all, Set<Path> matching, Map<Path, Map<String, Curve>> curves, String trouble) {

    static final Listing EMPTY = new Listing(List.of(), Set.of(), Map.of(), "");
}
