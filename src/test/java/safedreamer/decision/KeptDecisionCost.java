package safedreamer.decision;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import safedreamer.agent.PlanningState;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.DecisionRecord;
import safedreamer.training.FrozenAgent;
import safedreamer.training.ImaginedPaths;
import safedreamer.training.Phase;
import safedreamer.training.Replanned;
import safedreamer.training.RunSettings;

/**
 * Measures what kept decisions cost: a program, not a test. Heap that 10,000 of them take, and processor time to the first
 * look and to the answer of a what-if with N = 500, H = 15, J = 6. Size small, weights as they are first made.
 */
final class KeptDecisionCost {

    private static final int DECISIONS = 10_000;
    private static final RunSettings RUN =
            new SettingsResolver<>(ParameterTable.of(RunSettings.class)).resolve("small", "robust", List.of());
    private static final EnvironmentSpec SPEC = Tasks.create(RUN.task()).spec();

    private KeptDecisionCost() {}

    public static void main(String[] args) {
        Environment world = Tasks.create(RUN.task());
        world.reset(1);
        Scene scene = world.scene();
        try (FrozenAgent agent = new FrozenAgent(RUN, SPEC)) {
            whatIf(agent, scene);
            memory(agent, scene);
        }
    }

    private static DecisionRecord made(long decision, Replanned plan, PlanningState state, Scene scene) {
        PlanTrace trace = plan.trace();
        return new DecisionRecord(
                decision,
                (int) (1 + decision / 200),
                (int) (decision % 200),
                Phase.ACTING,
                Variant.OSRP,
                new float[SPEC.layout().size()],
                scene,
                trace,
                plan.paths(),
                trace.action(),
                0,
                0,
                scene,
                1,
                state);
    }

    private static PlanningState state() {
        return new PlanningState(
                new float[RUN.model().deterministicSize()],
                new float[RUN.model().stochasticGroups()],
                null,
                0);
    }

    private static Replanned plan(FrozenAgent agent, Scene scene, long seed) {
        return agent.replan(state(), scene, Variant.OSRP, 0, RUN.planner(), seed, true, () -> {});
    }

    private static void whatIf(FrozenAgent agent, Scene scene) {
        KeptDecision kept = KeptDecision.of(made(1, plan(agent, scene, 1), state(), scene));
        PlannerSettings large = new SettingsResolver<>(ParameterTable.of(PlannerSettings.class))
                .override(RUN.planner(), List.of("gaussianSamples=500", "horizon=15", "iterations=6", "eliteCount=50"));
        for (int round = 0; round < 3; round++) {
            List<Double> millis = new ArrayList<>();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            WhatIfJob job = new WhatIfJob(
                    new WhatIfRequest(kept, large, Variant.OSRP),
                    result -> millis.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6),
                    reason -> {});
            job.step(agent, () -> {});
            job.step(agent, () -> {});
            System.out.printf(
                    Locale.ROOT,
                    "what-if N = 500, H = 15, J = 6: first look after %.0f ms of one core, answer after %.0f ms%n",
                    millis.get(0),
                    millis.get(1));
        }
    }

    private static void memory(FrozenAgent agent, Scene scene) {
        DecisionArchive archive = new DecisionArchive();
        Replanned plan = plan(agent, scene, 1);
        long before = used();
        for (long decision = 1; decision <= DECISIONS; decision++) {
            Scene own = new Scene(
                    scene.agentX(),
                    scene.agentY(),
                    scene.heading(),
                    scene.extent(),
                    scene.objects().stream()
                            .map(o -> new SceneObject(o.kind(), o.x(), o.y(), o.yaw(), o.size()))
                            .toList());
            archive.onDecision(made(decision, copy(plan), state(), own));
            if (decision % 2000 == 0) {
                System.out.printf(Locale.ROOT, "%,d decisions: %.0f MB of heap%n", decision, (used() - before) / 1e6);
            }
        }
        int whole = 0;
        int kept = 0;
        for (long decision = 1; decision <= DECISIONS; decision++) {
            KeptDecision found = archive.find(decision);
            kept += found == null ? 0 : 1;
            whole += found == null || found.thinned() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT, "%,d summaries, %,d can be planned again, %,d whole%n", archive.size(), kept, whole);
    }

    /** The same plan in arrays of its own. */
    private static Replanned copy(Replanned plan) {
        PlanTrace trace = plan.trace();
        PlanTrace own = DecisionJson.read(DecisionJson.line(trace), PlanTrace.class);
        ImaginedPaths paths = DecisionJson.read(DecisionJson.line(plan.paths()), ImaginedPaths.class);
        return new Replanned(own, paths);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
