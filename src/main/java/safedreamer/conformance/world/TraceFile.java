package safedreamer.conformance.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;

/** A recorded episode: given to the first engine that can play it. */
final class TraceFile implements GoldenReplay {

    private final List<TraceReplay> engines;

    TraceFile(List<TraceReplay> engines) {
        this.engines = engines;
    }

    @Override
    public boolean reads(GoldenFile file) {
        return file.format().equals("safety-gymnasium-golden/1");
    }

    @Override
    public void replay(GoldenFile file, Findings findings) {
        TraceHeader header = TraceHeader.of(file.content());
        int steps = file.content().required("trace").size();
        List<String> missing = new ArrayList<>();
        for (TraceReplay engine : engines) {
            Optional<String> needs = engine.needs(header);
            if (needs.isEmpty()) {
                try (ReplayedWorld world = engine.open(header)) {
                    int compared = new EpisodeComparison(header, world, findings).play(file.content());
                    findings.covered(compared, steps, "steps on " + engine.engine());
                }
                return;
            }
            missing.add(needs.get());
        }
        findings.covered(0, steps, "steps");
        findings.notCompared("needs " + missing.stream().distinct().collect(Collectors.joining(" or ")));
    }
}
