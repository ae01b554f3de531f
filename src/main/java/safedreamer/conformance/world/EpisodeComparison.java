package safedreamer.conformance.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.conformance.Findings;
import safedreamer.environment.safetygym.RandomState;
import tools.jackson.databind.JsonNode;

/**
 * Plays a recorded episode in a world of ours. From the recorded state before each step our step must lead to the recorded
 * one; a free run would prove little, since the Point's turning servo makes a last bit visible within a few steps. Layouts
 * and goals follow from the seed alone.
 */
final class EpisodeComparison {

    private final TraceHeader header;
    private final ReplayedWorld world;
    private final Findings findings;
    private final StepComparison comparison;
    private RandomState random = new RandomState(0);
    private @Nullable RecordedState reached;
    private boolean rewardFollows;
    private boolean parted;

    EpisodeComparison(TraceHeader header, ReplayedWorld world, Findings findings) {
        this.header = header;
        this.world = world;
        this.findings = findings;
        comparison = new StepComparison(world, findings);
    }

    /** @return how many steps were compared in full */
    int play(JsonNode content) {
        findings.same("placements", world.placements().equals(RecordedPlacements.of(content)));
        JsonNode trace = content.required("trace");
        JsonNode resets = content.required("resets");
        int next = 0;
        int compared = 0;
        for (int i = 0; i <= trace.size(); i++) {
            if (next < resets.size()
                    && resets.required(next).required("at_step").intValue() == i) {
                reset(resets.required(next));
                next++;
            }
            if (i < trace.size() && step(trace.required(i))) {
                compared++;
            }
            if (parted) {
                // From here on other numbers are drawn.
                findings.notCompared("the rest of an episode that took another course");
                return compared;
            }
        }
        return compared;
    }

    private void reset(JsonNode recorded) {
        JsonNode seed = recorded.required("seed");
        if (!seed.isNull()) {
            random = new RandomState(seed.longValue());
        }
        world.reset(random);
        reached = new RecordedState(world.position(), world.velocity(), null);
        rewardFollows = true;
        comparison.layout(recorded);
        comparison.stream(random, recorded);
    }

    private boolean step(JsonNode recorded) {
        RecordedState before = before(recorded);
        boolean touches = recorded.required("con").propertyNames().stream().anyMatch(header::touches);
        if (!world.restore(before)) {
            findings.notCompared("the state before the step was not recorded whole");
            forget();
            return false;
        }
        Optional<String> needs = world.needs();
        world.step(Json.numbers(recorded.required("a")));
        reached = recorded.has("qa")
                ? new RecordedState(Json.numbers(recorded.required("qa")), Json.numbers(recorded.required("va")), null)
                : null;
        needs = needs.or(world::needs);
        boolean exact = needs.isEmpty();
        parted = !exact && world.goalReached() != recorded.required("goal_met").booleanValue();
        if (world.goalReached() && recorded.has("rng_next")) {
            comparison.goal(recorded);
            comparison.stream(random, recorded);
        }
        if (exact) {
            comparison.flags(recorded);
            comparison.costs(recorded);
            comparison.motion(recorded, header);
            if (rewardFollows) {
                comparison.reward(recorded);
            }
        } else {
            findings.notCompared("needs " + needs.get());
            comparison.approximation(recorded);
        }
        if (exact) {
            findings.same("touches", world.touches() == touches);
        }
        rewardFollows = exact;
        return exact;
    }

    private @Nullable RecordedState before(JsonNode recorded) {
        if (!recorded.has("q0")) {
            return reached;
        }
        RecordedState.Physics whole = RecordedState.Physics.before(recorded);
        int joints = world.position().length;
        int speeds = world.velocity().length;
        return new RecordedState(
                java.util.Arrays.copyOf(whole.qpos(), joints), java.util.Arrays.copyOf(whole.qvel(), speeds), whole);
    }

    private void forget() {
        reached = null;
        rewardFollows = false;
    }
}
