package safedreamer.environment.physics;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.mujoco.MujocoEngine;
import safedreamer.environment.physics.mujoco.NeedsMujoco;

/** The recordings hardly touch a pillar, so here MuJoCo itself drives the agent into one. */
@NeedsMujoco
class PillarErrorTest {

    private static final int RUNS = 120;
    private static final int STEPS = 60;

    @Test
    void drivingIntoAPillarIsHardlyOff() {
        ContactErrors errors = new ContactErrors();
        SplittableRandom random = new SplittableRandom(1);
        try (MujocoEngine engine = new MujocoEngine()) {
            for (int run = 0; run < RUNS; run++) {
                double angle = random.nextDouble() * 2 * Math.PI;
                WorldObject pillar =
                        new WorldObject("pillar0", Kind.PILLAR, 0.5 * Math.cos(angle), 0.5 * Math.sin(angle), 0, 0.2);
                World world =
                        new World(AgentKind.POINT, 0, 0, angle + 0.6 * random.nextDouble() - 0.3, List.of(pillar), 3.5);
                engine.reset(world);
                errors.reset(world);
                drive(engine, errors, random);
            }
        }
        errors.assertWithin(Kind.PILLAR, PlanarError.beside(Kind.PILLAR).orElseThrow(), 2000);
    }

    private static void drive(MujocoEngine engine, ContactErrors errors, SplittableRandom random) {
        double[] q0 = new double[engine.positions()];
        double[] v0 = new double[engine.velocities()];
        double[] q = new double[engine.positions()];
        double[] v = new double[engine.velocities()];
        double[] action = {1, 0};
        for (int step = 0; step < STEPS; step++) {
            if (step % 10 == 9) {
                action[0] = random.nextInt(4) == 0 ? -1 : 1;
                action[1] = 2 * random.nextDouble() - 1;
            }
            engine.state(q0, v0);
            double time = engine.time();
            engine.step(action);
            engine.state(q, v);
            errors.add(time, q0, v0, action, q, v);
        }
    }
}
