package safedreamer.conformance.method;

import java.util.function.BiConsumer;
import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;

/**
 * One group of numbers of the original.
 *
 * @param group "model"
 * @param comparison what is done with it
 */
record GroupReplay(String group, BiConsumer<GoldenArrays, Findings> comparison) implements GoldenReplay {

    private static final String FORMAT = "safedreamer-golden/1";

    @Override
    public boolean reads(GoldenFile file) {
        return file.format().equals(FORMAT)
                && file.content().path("group").asString("").equals(group);
    }

    @Override
    public void replay(GoldenFile file, Findings findings) {
        comparison.accept(GoldenArrays.of(file), findings);
    }
}
