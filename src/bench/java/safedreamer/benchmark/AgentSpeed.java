package safedreamer.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds of one decision or update: the same work as the rows of {@code bench} that have these names. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AgentSpeed {

    @Param({
        "decision/vector/500-15-6",
        "decision/vector/128-12-4",
        "decision/small/64-8-3",
        "update/vector/16x64",
        "update/vector/8x32",
        "update/small/64x12"
    })
    private String row = "";

    private Work work = () -> {};

    @Setup
    public void open() throws Exception {
        Benchmark found = Suite.all(List.of()).stream()
                .filter(each -> each.name().equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bench has no row " + row));
        work = found.work().call();
    }

    @org.openjdk.jmh.annotations.Benchmark
    public void once() throws Exception {
        work.run();
    }

    @TearDown
    public void close() {
        work.close();
    }
}
