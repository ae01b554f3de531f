package safedreamer.conformance.world;

import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;
import safedreamer.environment.physics.WorldObject;
import safedreamer.environment.safetygym.Layout;
import safedreamer.environment.safetygym.LayoutSampler;
import safedreamer.environment.safetygym.Level;
import safedreamer.environment.safetygym.RandomState;
import safedreamer.environment.safetygym.Tasks;
import tools.jackson.databind.JsonNode;

/** Recorded resets: a seed gives the layout, bit for bit, and leaves the random stream where the original leaves it. */
final class LayoutFile implements GoldenReplay {

    /** Draws how many buttons there are to choose the goal from: the original's Button task has four. */
    private static final int BUTTONS = 4;

    private static final int GOAL = 1;

    @Override
    public boolean reads(GoldenFile file) {
        return file.format().equals("safety-gymnasium-layouts/1");
    }

    @Override
    public void replay(GoldenFile file, Findings findings) {
        int resets = 0;
        JsonNode tasks = file.content().required("tasks");
        for (String name : tasks.propertyNames()) {
            resets += replay(Tasks.level(name.replaceFirst("-v\\d+$", "")), tasks.required(name), findings);
        }
        findings.covered(resets, resets, "resets of " + tasks.size() + " tasks");
    }

    private static int replay(Level level, JsonNode task, Findings findings) {
        findings.same("placements", level.placements().equals(RecordedPlacements.of(task)));
        LayoutSampler sampler = new LayoutSampler(level.placements());
        RandomState random = new RandomState(0);
        for (JsonNode reset : task.required("resets")) {
            if (!reset.required("follows_previous").booleanValue()) {
                random = new RandomState(reset.required("seed").longValue());
            }
            Layout layout = sampler.sample(random);
            findings.same("layouts", isRecorded(layout, level, reset));
            if (reset.has("goal_tries")) {
                boolean found = sampler.resample(random, GOAL, layout.x(), layout.y());
                double[] goal = Json.numbers(reset.required("goal"));
                findings.same("goals", found && layout.x()[GOAL] == goal[0] && layout.y()[GOAL] == goal[1]);
            } else if (reset.has("goal_button")) {
                int button = random.choice(BUTTONS);
                findings.same("goals", button == reset.required("goal_button").intValue());
            }
            double next = reset.required("rng_next").doubleValue();
            findings.same("random stream", random.copy().nextDouble() == next);
        }
        return task.required("resets").size();
    }

    private static boolean isRecorded(Layout layout, Level level, JsonNode reset) {
        double[] agent = Json.numbers(reset.required("agent_xy"));
        boolean same = layout.x()[0] == agent[0]
                && layout.y()[0] == agent[1]
                && layout.yaw()[0] == reset.required("heading").doubleValue();
        JsonNode objects = reset.required("objects");
        same &= objects.size() == level.objects().size();
        for (int i = 1; i <= level.objects().size(); i++) {
            JsonNode object = objects.required(i - 1);
            WorldObject placed = level.objects().get(i - 1).at(layout.x()[i], layout.y()[i], layout.yaw()[i]);
            same &= placed.name().equals(object.required(0).stringValue());
            same &= placed.x() == object.required(1).doubleValue();
            same &= placed.y() == object.required(2).doubleValue();
            same &= placed.yaw() == object.required(3).doubleValue();
        }
        return same;
    }
}
