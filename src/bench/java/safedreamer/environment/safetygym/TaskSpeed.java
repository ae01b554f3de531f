package safedreamer.environment.safetygym;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
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
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.environment.physics.mujoco.MujocoEngine;

/**
 * Simulator steps and resets of whole tasks in one second, on one thread: physics, reward, costs and observation. Actions
 * are uniform in the range; an episode is as long as the task's, its reset counted. {@code reset} goes to a new layout each
 * time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TaskSpeed {

    private static final int ACTIONS = 4096;

    @Param("SafetyPointGoal1")
    private String task = "";

    @Param({"PLANAR", "MUJOCO"})
    private EngineKind engine = EngineKind.PLANAR;

    @Param({"COORDINATES", "LIDAR"})
    private ObservationKind observation = ObservationKind.COORDINATES;

    private NavigationTask world;
    private TaskObservation eye;
    private double[] seen;
    private final double[][] actions = new double[ACTIONS][];
    private RandomState random;
    private int next;

    @Setup
    public void build() {
        Level level = Tasks.level(task);
        world = new NavigationTask(level, engine());
        eye = observation == ObservationKind.LIDAR ? new LidarObservation(world) : new CoordinateObservation(world);
        seen = new double[eye.layout().size()];
        RandomState draws = new RandomState(1);
        var components = level.agent().actions().components();
        for (int i = 0; i < ACTIONS; i++) {
            actions[i] = components.stream()
                    .mapToDouble(component -> component.limit() * draws.uniform(-1, 1))
                    .toArray();
        }
        random = new RandomState(2);
        world.reset(random);
    }

    private Engine engine() {
        return switch (engine) {
            case PLANAR -> new PlanarEngine();
            case MUJOCO -> new MujocoEngine();
        };
    }

    @Benchmark
    public double[] step() {
        if (world.truncated() || world.terminated()) {
            world.reset(random);
        }
        world.step(actions[next++ & (ACTIONS - 1)]);
        eye.write(seen);
        return seen;
    }

    @Benchmark
    public double[] reset() {
        world.reset(random);
        eye.write(seen);
        return seen;
    }

    @TearDown
    public void close() {
        world.engine().close();
    }
}
