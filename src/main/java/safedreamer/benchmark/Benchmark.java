package safedreamer.benchmark;

import java.util.concurrent.Callable;

/**
 * One row of the table, before it is measured.
 *
 * @param name "decision/vector/500-15-6": what, size, numbers
 * @param gflop dense arithmetic of one unit, in 10⁹ floating-point operations; 0 where none is counted
 * @param units how many of the thing one run does: times are those of one unit
 * @param work makes it ready
 */
public record Benchmark(String name, double gflop, int units, Callable<Work> work) {

    static Benchmark ofMultiplyAdds(String name, long multiplyAdds, Callable<Work> work) {
        return new Benchmark(name, 2e-9 * multiplyAdds, 1, work);
    }
}
