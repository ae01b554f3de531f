package safedreamer.conformance.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.environment.safetygym.RandomState;
import tools.jackson.databind.JsonNode;

/** One recorded reset or step beside the world as it is now. */
final class StepComparison {

    private static final List<String> SENSORS = List.of("accelerometer", "velocimeter", "gyro", "magnetometer");

    private final ReplayedWorld world;
    private final Tolerances tolerances;
    private final Findings findings;
    /** The recorded places of what the agent sees by coordinates, by name. */
    private final Map<String, double[]> places = new HashMap<>();

    StepComparison(ReplayedWorld world, Findings findings) {
        this.world = world;
        this.tolerances = world.tolerances();
        this.findings = findings;
    }

    /** Where the agent and everything else were put: bit for bit. */
    void layout(JsonNode reset) {
        double[] agent = Json.numbers(reset.required("agent_xy"));
        boolean same = world.agentX() == agent[0]
                && world.agentY() == agent[1]
                && world.drawnHeading() == reset.required("heading").doubleValue();
        findings.same("layouts", same);
        Map<String, ReplayedWorld.Placed> ours = new HashMap<>();
        world.objects().forEach(each -> ours.put(each.name(), each));
        places.clear();
        for (JsonNode object : reset.required("objects")) {
            place(object, ours);
        }
        findings.same("layouts", ours.isEmpty());
        if (reset.has("goal")) {
            goal(reset);
        }
    }

    /** The goal's place in this list is its first one, discarded; the real one stands beside the list. */
    private void place(JsonNode object, Map<String, ReplayedWorld.Placed> ours) {
        String name = object.required("name").stringValue();
        double x = object.required("x").doubleValue();
        double y = object.required("y").doubleValue();
        places.put(name, new double[] {x, y});
        ReplayedWorld.Placed placed = ours.remove(name);
        double yaw = object.required("yaw").doubleValue();
        findings.same("layouts", placed != null && (name.equals("goal") || placed.isAt(x, y, yaw)));
    }

    /** Where the goal is from now on. */
    void goal(JsonNode recorded) {
        double[] ours = world.goal();
        double[] goal = Json.numbers(recorded.required("goal"));
        places.put("goal", goal);
        findings.same("layouts", ours != null && ours[0] == goal[0] && ours[1] == goal[1]);
    }

    /** The next number that would be drawn: it is the same only if as many were drawn before. */
    void stream(RandomState random, JsonNode recorded) {
        double next = recorded.required("rng_next").doubleValue();
        findings.same("random stream", random.copy().nextDouble() == next);
    }

    /** Each cost by its name. */
    void costs(JsonNode recorded) {
        Map<String, Double> theirs = new HashMap<>();
        recorded.required("cost").forEachEntry((name, cost) -> theirs.put(name, cost.doubleValue()));
        findings.same("costs", world.costs().equals(theirs));
    }

    void flags(JsonNode recorded) {
        boolean flags = world.goalReached() == recorded.required("goal_met").booleanValue()
                && world.terminated() == recorded.required("term").booleanValue()
                && world.truncated() == recorded.required("trunc").booleanValue();
        findings.same("flags", flags);
    }

    void reward(JsonNode recorded) {
        findings.close("reward", world.reward(), recorded.required("r").doubleValue(), tolerances.reward());
    }

    void motion(JsonNode recorded, TraceHeader header) {
        JsonNode position = recorded.path(recorded.has("qa") ? "qa" : "q");
        JsonNode velocity = recorded.path(recorded.has("va") ? "va" : "v");
        if (!position.isMissingNode()) {
            double[] q = Arrays.copyOf(Json.numbers(position), world.position().length);
            double[] v = Arrays.copyOf(Json.numbers(velocity), world.velocity().length);
            findings.close("qpos", world.position(), q, tolerances.position());
            findings.close("qvel", world.velocity(), v, tolerances.velocity());
        }
        double[] place = {world.agentX(), world.agentY()};
        findings.close("xy", place, Json.numbers(recorded.required("xy")), tolerances.position());
        contacts(recorded);
        if (recorded.has("sens")) {
            sensors(recorded.required("sens"));
            coordinates(recorded);
            observation(recorded, header);
        }
    }

    /** What the engine says of steps it does not get right. */
    void approximation(JsonNode recorded) {
        double[] place = {world.agentX(), world.agentY()};
        double[] expected = Json.numbers(recorded.required("xy"));
        world.approximation()
                .ifPresent(metres -> findings.close("xy approximated", place, expected, Tolerance.absolute(metres)));
    }

    private void contacts(JsonNode recorded) {
        Map<String, Integer> ours = world.contacts();
        if (ours != null) {
            Map<String, Integer> theirs = new HashMap<>();
            recorded.required("con").forEachEntry((pair, count) -> theirs.put(pair, count.intValue()));
            findings.same("contacts", ours.equals(theirs));
        }
    }

    private void sensors(JsonNode recorded) {
        double[] ours = world.sensors();
        for (int i = 0; i < SENSORS.size(); i++) {
            double[] three = Arrays.copyOfRange(ours, 3 * i, 3 * i + 3);
            double[] expected = Json.numbers(recorded.required(SENSORS.get(i)));
            if (i == 0) {
                findings.close("accelerometer", three, expected, tolerances.accelerometer());
            } else {
                findings.close("sensors", three, expected, tolerances.sensor());
            }
        }
    }

    /** SafeDreamer's coordinates, made of what was recorded: objects in the agent's frame are Rᵀ (p - a). */
    private void coordinates(JsonNode recorded) {
        double[] ours = world.coordinates();
        if (ours == null) {
            return;
        }
        JsonNode sens = recorded.required("sens");
        double[] matrix = Json.numbers(recorded.required("xmat"));
        double[] agent = Json.numbers(recorded.required("xpos"));
        double[] expected = new double[ours.length];
        System.arraycopy(Json.numbers(sens.required("velocimeter")), 0, expected, 0, 2);
        expected[2] = sens.required("accelerometer").required(0).doubleValue();
        expected[3] = sens.required("gyro").required(2).doubleValue();
        System.arraycopy(Json.numbers(sens.required("magnetometer")), 0, expected, 4, 3);
        int at = 7;
        for (String name : world.coordinateObjects()) {
            double[] place = java.util.Objects.requireNonNull(places.get(name), name);
            double dx = place[0] - agent[0];
            double dy = place[1] - agent[1];
            expected[at++] = matrix[0] * dx + matrix[3] * dy;
            expected[at++] = matrix[1] * dx + matrix[4] * dy;
        }
        expected[at++] = matrix[0];
        expected[at++] = matrix[1];
        expected[at++] = agent[0];
        expected[at] = agent[1];
        findings.close("observation (coordinates)", ours, expected, tolerances.coordinates());
    }

    private void observation(JsonNode recorded, TraceHeader header) {
        double[] ours = world.observation();
        if (ours == null) {
            return;
        }
        double[] expected = Json.numbers(recorded.required("obs"));
        header.observation().forEach((name, part) -> {
            double[] here = Arrays.copyOfRange(ours, part[0], part[0] + part[1]);
            double[] there = Arrays.copyOfRange(expected, part[0], part[0] + part[1]);
            if (name.endsWith("lidar")) {
                findings.close("observation (lidar)", here, there, tolerances.lidar());
            } else if (!SENSORS.contains(name)) {
                findings.close("sensors", here, there, tolerances.sensor());
            }
        });
    }
}
