package safedreamer.training;

import java.util.Optional;
import java.util.Set;
import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.agent.AgentSettings;
import safedreamer.agent.PlannerUse;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.safetygym.ObservationKind;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.PidSettings;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.Parameter;
import safedreamer.settings.UserError;
import safedreamer.worldmodel.CostHeadKind;
import safedreamer.worldmodel.WorldModelSettings;

/** Everything that makes a run what it is. The same settings on one thread give the same run. */
public record RunSettings(
        @Parameter(name = "Task", fallback = "SafetyPointGoal1", help = "What is to be learned.")
        String task,

        @Parameter(name = "Engine", fallback = "PLANAR", help = "What moves the agent.")
        EngineKind engine,

        @Parameter(name = "Observation", fallback = "COORDINATES", help = "What the agent sees of the task.")
        ObservationKind observation,

        @Parameter(name = "Variant", fallback = "OSRP", help = "Which agent acts.")
        Variant variant,

        @Parameter(
                name = "Seed",
                fallback = "1",
                min = 0,
                max = 9007199254740991.0,
                help = "Of layouts, initial weights and all noise.")
        long seed,

        @Parameter(
                name = "Threads",
                fallback = "2",
                min = 1,
                max = 64,
                help =
                        "Threads that decide and learn together; the last digits of what is learned hang on their number.")
        int threads,

        PlannerSettings planner,
        WorldModelSettings model,
        ActorCriticSettings actorCritic,
        PidSettings pid,
        AugmentedLagrangianSettings augmentedLagrangian,
        LearningSettings learning) {

    /**
     * The world that the agent is to act in; the caller closes it.
     *
     * @throws UserError if there is no such task or engine, the cost head cannot learn this task's costs, or the actor is
     *     to read objects that are not observed
     */
    public Environment environment() {
        costHeadObstacle().ifPresent(words -> {
            throw new UserError(words + ": add --set model.costHead=TWO_HOT");
        });
        if (actorCritic.readsObjects() && !observesHazards()) {
            throw new UserError("actorCritic.readsObjects=true reads the coordinates of hazards, which "
                    + (hasHazards() ? "the lidar observation does not hold" : task + " does not have")
                    + ": add --set actorCritic.readsObjects=false");
        }
        return Tasks.create(task, engine, observation);
    }

    /** What {@link #environment} is like. */
    public EnvironmentSpec environmentSpec() {
        try (Environment environment = environment()) {
            return environment.spec();
        }
    }

    /**
     * Why the cost head cannot learn what costs in this task; empty if it can.
     *
     * @throws UserError if there is no such task
     */
    public Optional<String> costHeadObstacle() {
        boolean hazardsOnly = Tasks.level(task).costly().equals(Set.of(SceneObject.Kind.HAZARD));
        if (model.costHead() != CostHeadKind.PER_OBJECT
                || (hazardsOnly && observation == ObservationKind.COORDINATES)) {
            return Optional.empty();
        }
        return Optional.of("model.costHead=PER_OBJECT learns cost from the coordinates of hazards alone, which "
                + (hazardsOnly ? "the lidar observation does not hold" : "is not what costs in " + task));
    }

    private boolean observesHazards() {
        return hasHazards() && observation == ObservationKind.COORDINATES;
    }

    private boolean hasHazards() {
        return Tasks.level(task).costly().contains(SceneObject.Kind.HAZARD);
    }

    /** Whether one thread is left to decide while the agent learns on the others. */
    boolean actsWhileLearning() {
        return learning.actWhileLearning() && threads > 1;
    }

    /** What the agent is made from. */
    public AgentSettings agent() {
        return new AgentSettings(variant, model, actorCritic, pid, augmentedLagrangian, threads);
    }

    /** What these settings make of the planner's. */
    public PlannerUse plannerUse() {
        return new PlannerUse(variant, planner, model.costHeads());
    }

    /** These settings with another variant. */
    public RunSettings withVariant(Variant other) {
        return new RunSettings(
                task,
                engine,
                observation,
                other,
                seed,
                threads,
                planner,
                model,
                actorCritic,
                pid,
                augmentedLagrangian,
                learning);
    }

    /** These settings with another planner. */
    public RunSettings withPlanner(PlannerSettings other) {
        return new RunSettings(
                task,
                engine,
                observation,
                variant,
                seed,
                threads,
                other,
                model,
                actorCritic,
                pid,
                augmentedLagrangian,
                learning);
    }
}
