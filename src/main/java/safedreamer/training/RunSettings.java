package safedreamer.training;

import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.agent.AgentSettings;
import safedreamer.agent.PlannerUse;
import safedreamer.agent.Variant;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.PidSettings;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.Parameter;
import safedreamer.worldmodel.WorldModelSettings;

/** Everything that makes a run what it is. The same settings on one thread give the same run. */
public record RunSettings(
        @Parameter(name = "Task", fallback = "SafetyPointGoal1", help = "What is to be learned.")
        String task,

        @Parameter(name = "Variant", fallback = "OSRP", help = "Which agent acts.")
        Variant variant,

        @Parameter(
                name = "Seed",
                fallback = "1",
                min = 0,
                max = 9007199254740991.0,
                help = "Of layouts, initial weights and all noise.")
        long seed,

        PlannerSettings planner,
        WorldModelSettings model,
        ActorCriticSettings actorCritic,
        PidSettings pid,
        AugmentedLagrangianSettings augmentedLagrangian,
        LearningSettings learning) {

    /** What the agent is made from. */
    public AgentSettings agent() {
        return new AgentSettings(variant, model, actorCritic, pid, augmentedLagrangian);
    }

    /** What these settings make of the planner's. */
    public PlannerUse plannerUse() {
        return new PlannerUse(variant, planner, model.costHeads());
    }

    /** These settings with another variant. */
    public RunSettings withVariant(Variant other) {
        return new RunSettings(task, other, seed, planner, model, actorCritic, pid, augmentedLagrangian, learning);
    }

    /** These settings with another planner. */
    public RunSettings withPlanner(PlannerSettings other) {
        return new RunSettings(task, variant, seed, other, model, actorCritic, pid, augmentedLagrangian, learning);
    }
}
