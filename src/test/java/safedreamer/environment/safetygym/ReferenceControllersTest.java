package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import safedreamer.environment.Environment;
import safedreamer.environment.TimeStep;

/** The whole task against an independent program's figures for the same controllers (return and cost an episode). */
class ReferenceControllersTest {

    private static final int EPISODES = 50;

    /** There: -0.51 ± 0.16 at a cost of 47.7 ± 8.1. */
    @Test
    void randomActionsGainNothingAndCost() {
        Random random = new Random(1);
        Totals totals = run(observation -> new float[] {2 * random.nextFloat() - 1, 2 * random.nextFloat() - 1});

        assertThat(totals.meanReturn()).isBetween(-1.2, 0.2);
        assertThat(totals.meanCost()).isBetween(15.0, 80.0);
        assertThat(totals.goals()).isLessThan(EPISODES);
    }

    /** There: 25.42 ± 0.11 at a cost of 47.5 ± 4.6, by a controller with gains of its own. */
    @Test
    void chasingTheGoalBlindlyGainsMuchAndCosts() {
        Totals totals = run(ReferenceControllersTest::chase);

        assertThat(totals.meanReturn()).isBetween(24.0, 27.5);
        assertThat(totals.meanCost()).isBetween(30.0, 65.0);
        assertThat(totals.goals()).isGreaterThan(10 * EPISODES);
    }

    /**
     * Pushes and turns along what is missing to 1.5 m/s straight towards the goal, backwards where that is the shorter
     * turn.
     */
    private static float[] chase(float[] observation) {
        double distance = Math.hypot(observation[7], observation[8]);
        double missingX = 1.5 * observation[7] / distance - observation[0];
        double missingY = 1.5 * observation[8] / distance - observation[1];
        double turn = Math.atan2(missingY * Math.signum(missingX), Math.abs(missingX));
        return new float[] {(float) missingX, (float) Math.clamp(turn, -1, 1)};
    }

    private static Totals run(Function<float[], float[]> controller) {
        Environment environment = Tasks.create("SafetyPointGoal1");
        double totalReturn = 0;
        double totalCost = 0;
        int goals = 0;
        for (int episode = 0; episode < EPISODES; episode++) {
            TimeStep step = environment.reset(episode);
            while (!step.last()) {
                step = environment.step(controller.apply(step.observation()));
                totalReturn += step.reward();
                totalCost += step.cost();
                goals += step.goalsReached();
            }
        }
        return new Totals(totalReturn / EPISODES, totalCost / EPISODES, goals);
    }

    private record Totals(double meanReturn, double meanCost, int goals) {}
}
