package safedreamer.conformance.method;

import java.util.List;
import safedreamer.conformance.GoldenReplay;

/** All groups of numbers that the original SafeDreamer was recorded in. */
public final class MethodReplays {

    private MethodReplays() {}

    public static List<GoldenReplay> all() {
        return List.of(
                new GroupReplay("weights", WeightsGroup::compare),
                new GroupReplay("data", DataGroup::compare),
                new GroupReplay("model", ModelGroup::compare),
                new GroupReplay("losses", LossesGroup::compare),
                new GroupReplay("actor_critic", ActorCriticGroup::compare),
                new GroupReplay("scripted", ScriptedGroup::compare),
                new GroupReplay("planner", PlannerGroup::compare),
                new GroupReplay("optimizer", OptimizerGroup::compare));
    }
}
