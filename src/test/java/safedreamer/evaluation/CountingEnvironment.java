package safedreamer.evaluation;

import java.util.ArrayList;
import java.util.List;
import safedreamer.environment.ActionLayout;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.environment.WorldSymmetry;

/** Rewards its first action number; the n-th episode costs n - 1 in its first step, and reaches a goal at its end. */
final class CountingEnvironment implements Environment {

    static final int LENGTH = 4;

    final List<Long> seeds = new ArrayList<>();
    private int step;

    @Override
    public EnvironmentSpec spec() {
        var actions = new ActionLayout(List.of(new ActionLayout.Component("reward", false)));
        var field = new ObservationLayout.Field("step", ObservationLayout.Kind.SCALAR, 0, 1, 1);
        return new EnvironmentSpec(
                "Counting",
                "none",
                "",
                actions,
                LENGTH,
                1,
                new ObservationLayout(List.of(field)),
                WorldSymmetry.none());
    }

    @Override
    public TimeStep reset(long seed) {
        seeds.add(seed);
        step = 0;
        return new TimeStep(new float[] {0}, 0, 0, false, false, 0);
    }

    @Override
    public TimeStep step(float[] action) {
        step++;
        boolean last = step == LENGTH;
        return new TimeStep(new float[] {step}, action[0], step == 1 ? seeds.size() - 1 : 0, false, last, last ? 1 : 0);
    }

    @Override
    public Scene scene() {
        return new Scene(0, 0, 0, 1, List.of());
    }
}
