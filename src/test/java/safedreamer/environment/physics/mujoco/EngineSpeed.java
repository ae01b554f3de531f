package safedreamer.environment.physics.mujoco;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;
import safedreamer.environment.safetygym.CoordinateObservation;
import safedreamer.environment.safetygym.NavigationTask;
import safedreamer.environment.safetygym.RandomState;
import safedreamer.environment.safetygym.Tasks;

/**
 * How fast the engine is beside a plain C loop over mj_step on the same model ({@code src/test/c/mujoco-steps.c}), in
 * CPU time of the thread, the two in turn so that both have the machine as it is. Needs a C compiler and MuJoCo's headers.
 *
 * <p>Arguments: the folder with {@code mujoco/mujoco.h}, and how many simulator steps to make in a round.
 */
final class EngineSpeed {

    private static final int ROUNDS = 7;
    private static final int RESETS = 2000;

    private EngineSpeed() {}

    public static void main(String[] args) throws Exception {
        int steps = Integer.parseInt(args[1]);
        Random random = new Random(1);
        World world = pointGoal1(random);
        Path folder = Files.createTempDirectory("mujoco-steps");
        Path model = Files.writeString(
                folder.resolve("model.xml"),
                WorldModel.write(
                        world, MujocoInstallation.here().library().offsets().version()));
        Path program = compile(args[0], folder.resolve("mujoco-steps"));
        double[] plain = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] seeing = new double[ROUNDS];
        double[] tasks = new double[ROUNDS];
        double[] resets = new double[ROUNDS];
        try (MujocoEngine engine = new MujocoEngine()) {
            engine.reset(world);
            steps(engine, world, steps / 4, true);
            for (int round = 0; round < ROUNDS; round++) {
                plain[round] = steps / Double.parseDouble(run(program.toString(), model.toString(), args[1]));
                ours[round] = steps / steps(engine, world, steps, false);
                seeing[round] = steps / steps(engine, world, steps, true);
                tasks[round] = steps / wholeTask(steps);
                resets[round] = RESETS / resets(engine, random);
            }
        }
        print("C loop over mj_step, steps/s", plain);
        print("engine, step() alone, steps/s", ours);
        print("engine, step() and all it can be asked, steps/s", seeing);
        print("whole task: reward, costs, observation, resets to new layouts, steps/s", tasks);
        print("engine, reset() to new places, resets/s", resets);
        System.out.printf("step() alone: %.3f of the C loop%n", median(ours) / median(plain));
        System.out.printf("step() and reading: %.3f of the C loop%n", median(seeing) / median(plain));
        System.out.printf("whole task: %.3f of the C loop%n", median(tasks) / median(plain));
    }

    private static double steps(MujocoEngine engine, World world, int steps, boolean read) {
        Random random = new Random(2);
        double[] action = new double[2];
        double[] readings = new double[AgentKind.POINT.sensors()];
        double[] rotation = new double[9];
        double sum = 0;
        double start = cpuSeconds();
        for (int i = 0; i < steps; i++) {
            if (i % 1000 == 0) {
                engine.reset(world);
            }
            action[0] = random.nextDouble() * 2 - 1;
            action[1] = random.nextDouble() * 2 - 1;
            engine.step(action);
            if (read) {
                engine.sense(readings);
                engine.agentRotation(rotation);
                sum += readings[0] + rotation[0] + engine.agentX() + engine.agentY();
                for (int object = 0; object < engine.objects(); object++) {
                    sum += engine.objectX(object) + engine.objectY(object) + engine.touches(object);
                }
            }
        }
        double taken = cpuSeconds() - start;
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("the simulation is unstable");
        }
        return taken;
    }

    private static double wholeTask(int steps) {
        Random random = new Random(2);
        double[] action = new double[2];
        double sum = 0;
        try (MujocoEngine engine = new MujocoEngine()) {
            NavigationTask task = new NavigationTask(Tasks.level("SafetyPointGoal1"), engine);
            CoordinateObservation observation = new CoordinateObservation(task);
            double[] seen = new double[observation.layout().size()];
            RandomState layouts = new RandomState(1);
            double start = cpuSeconds();
            for (int i = 0; i < steps; i++) {
                if (i % 1000 == 0) {
                    task.reset(layouts);
                }
                action[0] = random.nextDouble() * 2 - 1;
                action[1] = random.nextDouble() * 2 - 1;
                task.step(action);
                observation.write(seen);
                sum += task.reward() + task.cost() + seen[0];
            }
            double taken = cpuSeconds() - start;
            if (!Double.isFinite(sum)) {
                throw new IllegalStateException("the simulation is unstable");
            }
            return taken;
        }
    }

    private static double resets(MujocoEngine engine, Random random) {
        World[] worlds = new World[16];
        Arrays.setAll(worlds, i -> pointGoal1(random));
        double start = cpuSeconds();
        for (int i = 0; i < RESETS; i++) {
            engine.reset(worlds[i % worlds.length]);
        }
        return cpuSeconds() - start;
    }

    private static World pointGoal1(Random random) {
        List<WorldObject> objects = new ArrayList<>();
        objects.add(object("goal", Kind.GOAL, 0.3, random));
        for (int i = 0; i < 8; i++) {
            objects.add(object("hazard" + i, Kind.HAZARD, 0.2, random));
        }
        objects.add(object("vase0", Kind.VASE, 0.1, random));
        return new World(AgentKind.POINT, 0, 0, random.nextDouble(), objects, 3.5);
    }

    private static WorldObject object(String name, Kind kind, double size, Random random) {
        double angle = random.nextDouble() * 2 * Math.PI;
        return new WorldObject(name, kind, Math.cos(angle), Math.sin(angle), random.nextDouble() * 6, size);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
    }

    private static Path compile(String include, Path program) throws Exception {
        String library = MujocoInstallation.here().place();
        run(
                "cc",
                "-O2",
                "-I",
                include,
                "src/test/c/mujoco-steps.c",
                library,
                "-Wl,-rpath," + Path.of(library).getParent(),
                "-o",
                program.toString());
        return program;
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return said.strip();
    }

    private static void print(String what, double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        System.out.printf("%s: median %.0f, from %.0f to %.0f%n", what, median(rates), sorted[0], sorted[ROUNDS - 1]);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }
}
