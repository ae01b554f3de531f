package safedreamer.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.PlanningState;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.safetygym.ObjectNames;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.ConstrainedElites;
import safedreamer.planning.OnlineSafetyRewardPlanner;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.ImaginedPaths;
import safedreamer.training.Phase;
import safedreamer.training.RunSettings;
import safedreamer.training.UpdateRecord;

/**
 * A run without a network: the real planner in a real layout, with a cart in closed form for the world model. Made for
 * looking at and for tests of the window.
 */
public final class SampleRun {

    public static final RunSettings SETTINGS =
            new SettingsResolver<>(ParameterTable.of(RunSettings.class)).resolve("small", "robust", List.of());
    public static final EnvironmentSpec ENVIRONMENT =
            Tasks.create(SETTINGS.task()).spec();

    private final OnlineSafetyRewardPlanner planner = new OnlineSafetyRewardPlanner(new ConstrainedElites());
    private final RandomGenerator random = NoiseStream.of(7, 7);
    private Scene scene;
    private float @Nullable [] plan;
    private long layout;
    private int episode = 14;
    private int step;
    private long decision;

    /** @param first the run's decision count before the first decision */
    public SampleRun(long layoutSeed, long first) {
        layout = layoutSeed;
        scene = scene(layoutSeed);
        decision = first;
    }

    private static Scene scene(long seed) {
        Environment world = Tasks.create(SETTINGS.task());
        world.reset(seed);
        return world.scene();
    }

    /** Begins another episode, in another layout. */
    public void newEpisode() {
        episode++;
        step = 0;
        plan = null;
        scene = scene(++layout);
    }

    /** Whether the agent has come to the goal. */
    public boolean atGoal() {
        return ArenaImagination.distanceToGoal(scene) < 0.3;
    }

    /** Plans one decision and carries it out. */
    public DecisionRecord decide(PlannerSettings settings) {
        ArenaImagination imagination = new ArenaImagination(scene);
        long started = System.nanoTime();
        PlanTrace trace = planner.plan(imagination, settings, ENVIRONMENT.episodeDecisions(), plan, decision);
        double millis = (System.nanoTime() - started) / 1e6;
        PlanningState state = new PlanningState(new float[4], new float[2], plan, decision);
        plan = trace.plan();
        return finish(Phase.ACTING, trace, picture(imagination, trace, scene), trace.action(), millis, state);
    }

    /** Carries out a random action. */
    public DecisionRecord explore() {
        float[] action = {(float) random.nextDouble(-1, 1), (float) random.nextDouble(-1, 1)};
        return finish(Phase.EXPLORING, null, null, action, 0, null);
    }

    private DecisionRecord finish(
            Phase phase,
            @Nullable PlanTrace trace,
            @Nullable ImaginedPaths paths,
            float[] action,
            double millis,
            @Nullable PlanningState state) {
        Scene before = scene;
        scene = ArenaImagination.move(before, action[0], action[1]);
        decision++;
        return new DecisionRecord(
                decision,
                episode,
                step++,
                phase,
                Variant.OSRP,
                observe(before, 0),
                before,
                trace,
                paths,
                action,
                ArenaImagination.distanceToGoal(before) - ArenaImagination.distanceToGoal(scene),
                ArenaImagination.cost(scene),
                scene,
                millis,
                state);
    }

    /** The same decision, but for what it cost. */
    static DecisionRecord atCost(DecisionRecord made, double cost) {
        return new DecisionRecord(
                made.decision(),
                made.episode(),
                made.stepInEpisode(),
                made.phase(),
                made.variant(),
                made.observation(),
                made.scene(),
                made.trace(),
                made.paths(),
                made.action(),
                made.reward(),
                cost,
                made.after(),
                made.planMillis(),
                made.state());
    }

    static int observationSize() {
        return ENVIRONMENT.layout().size();
    }

    /**
     * What the agent sees of a scene: objects in its frame, heading and position.
     *
     * @param drift by how many metres each object is seen beside its place
     */
    static float[] observe(Scene scene, double drift) {
        float[] seen = new float[observationSize()];
        double cos = Math.cos(scene.heading());
        double sin = Math.sin(scene.heading());
        for (ObservationLayout.Field field : ENVIRONMENT.layout().fields()) {
            int at = field.offset();
            switch (field.kind()) {
                case HEADING -> {
                    seen[at] = (float) cos;
                    seen[at + 1] = (float) -sin;
                }
                case WORLD_POSITION -> {
                    seen[at] = (float) scene.agentX();
                    seen[at + 1] = (float) scene.agentY();
                }
                case EGO_POSITIONS -> {
                    SceneObject.Kind kind = ObjectNames.kind(field.name()).orElseThrow();
                    for (SceneObject object : scene.objects()) {
                        if (object.kind() == kind) {
                            double dx = object.x() - scene.agentX();
                            double dy = object.y() - scene.agentY();
                            seen[at++] = (float) (cos * dx + sin * dy + drift);
                            seen[at++] = (float) (cos * dy - sin * dx);
                        }
                    }
                }
                default -> {
                    // Speeds: the cart has none.
                }
            }
        }
        return seen;
    }

    static ImaginedPaths picture(ArenaImagination imagination, PlanTrace trace, Scene scene) {
        RandomGenerator random = NoiseStream.of(8, 8);
        int horizon = trace.settings().horizon();
        List<float[]> positions = new ArrayList<>();
        for (PlanIteration iteration : trace.iterations()) {
            positions.add(imagination.positions(iteration.actions(), iteration.candidates(), horizon));
        }
        List<SceneObject> believed = scene.objects().stream()
                .filter(object -> object.kind() != SceneObject.Kind.VASE)
                .map(object -> new SceneObject(
                        object.kind(),
                        object.x() + 0.04 * random.nextGaussian(),
                        object.y() + 0.04 * random.nextGaussian(),
                        0,
                        object.size()))
                .toList();
        return new ImaginedPaths(
                trace.last().candidates(),
                horizon,
                positions,
                imagination.positions(trace.plan(), 1, horizon),
                imagination.unfold(CandidateBatch.single(trace.plan(), horizon), 0),
                believed,
                scene.heading());
    }

    /** Episodes of a run that learns: 20 exploring, the others acting. */
    public static List<EpisodeRecord> episodes(int count) {
        RandomGenerator random = NoiseStream.of(3, 3);
        List<EpisodeRecord> episodes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            boolean exploring = i <= 20;
            double skill = exploring ? 0 : 1 - Math.exp(-(i - 20) / 25.0);
            episodes.add(new EpisodeRecord(
                    i,
                    exploring ? i * 30L : 600 + (i - 20) * 200L,
                    (long) i * 100,
                    exploring ? Phase.EXPLORING : Phase.ACTING,
                    17 * skill + 2.5 * random.nextGaussian() - 0.5,
                    Math.max(0, Math.rint(45 * Math.exp(-4 * skill) + 6 * random.nextGaussian())),
                    exploring ? 30 : 200,
                    (int) (8 * skill),
                    exploring ? Double.NaN : skill,
                    380,
                    null));
        }
        return episodes;
    }

    /** Losses that fall. */
    public static List<UpdateRecord> updates(int count) {
        RandomGenerator random = NoiseStream.of(5, 5);
        List<UpdateRecord> updates = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Map<String, Double> values = new LinkedHashMap<>();
            double fall = Math.exp(-i / 300.0);
            values.put("model/total", (6 * fall + 1.4) * noisy(random));
            values.put("model/observation", (4 * fall + 0.35) * noisy(random));
            values.put("model/reward", (0.3 * fall + 0.02) * noisy(random));
            values.put("model/cost", (0.6 * fall + 0.06) * noisy(random));
            values.put("model/continue", 0.004 * fall * noisy(random));
            values.put("model/kl", (1.2 * fall + 0.8) * noisy(random));
            values.put("model/gradient", 12 * noisy(random));
            values.put("actor/loss", -0.2 * (1 - fall) * noisy(random));
            values.put("critic/reward", (2 * fall + 0.5) * noisy(random));
            values.put("critic/cost", (1.5 * fall + 0.3) * noisy(random));
            updates.add(new UpdateRecord(i * 5L, 600 + i * 10L, values));
        }
        return updates;
    }

    private static double noisy(RandomGenerator random) {
        return Math.exp(0.12 * random.nextGaussian());
    }
}
