package safedreamer.conformance.world;

import java.util.List;
import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;
import safedreamer.environment.safetygym.Layout;
import safedreamer.environment.safetygym.LayoutSampler;
import safedreamer.environment.safetygym.Placement;
import safedreamer.environment.safetygym.RandomState;
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
            resets += replay(tasks.required(name), findings);
        }
        findings.covered(resets, resets, "resets of " + tasks.size() + " tasks");
    }

    private static int replay(JsonNode task, Findings findings) {
        List<Placement> placements = RecordedPlacements.of(task);
        LayoutSampler sampler = new LayoutSampler(placements);
        RandomState random = new RandomState(0);
        for (JsonNode reset : task.required("resets")) {
            if (!reset.required("follows_previous").booleanValue()) {
                random = new RandomState(reset.required("seed").longValue());
            }
            Layout layout = sampler.sample(random);
            findings.same("layouts", isRecorded(layout, placements, reset));
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

    private static boolean isRecorded(Layout layout, List<Placement> placements, JsonNode reset) {
        double[] agent = Json.numbers(reset.required("agent_xy"));
        boolean same = layout.x()[0] == agent[0]
                && layout.y()[0] == agent[1]
                && layout.yaw()[0] == reset.required("heading").doubleValue();
        JsonNode objects = reset.required("objects");
        same &= objects.size() == placements.size() - 1;
        for (int i = 1; i < placements.size(); i++) {
            JsonNode object = objects.required(i - 1);
            String name = placements.get(i).name();
            same &= object.required(0).stringValue().equals(name);
            same &= layout.x()[i] == object.required(1).doubleValue();
            same &= layout.y()[i] == object.required(2).doubleValue();
            // Walls and the circle draw a heading, and then do not use it.
            if (!name.startsWith("sigwall") && !name.equals("circle")) {
                same &= layout.yaw()[i] == object.required(3).doubleValue();
            }
        }
        return same;
    }
}
