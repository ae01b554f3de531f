package safedreamer.conformance.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a recorded episode says of itself before its first step.
 *
 * @param task "SafetyPointGoal1-v0"
 * @param agent "Point"
 * @param observation where each part of the recorded flat observation begins, and how long it is
 * @param agentGeoms the names of the agent's shapes in contacts
 * @param agentPositions how many numbers of qpos, its first, are the agent's
 * @param agentVelocities of qvel
 */
public record TraceHeader(
        String task,
        String agent,
        Map<String, int[]> observation,
        Set<String> agentGeoms,
        int agentPositions,
        int agentVelocities) {

    static TraceHeader of(JsonNode content) {
        Map<String, int[]> layout = new LinkedHashMap<>();
        for (JsonNode part : content.required("obs_layout")) {
            layout.put(
                    part.required(0).stringValue(),
                    new int[] {part.required(1).intValue(), part.required(2).intValue()});
        }
        Set<String> geoms = new LinkedHashSet<>();
        Set<String> objects = new LinkedHashSet<>();
        for (JsonNode object : content.required("resets").required(0).required("objects")) {
            objects.add(object.required("name").stringValue());
        }
        for (JsonNode geom : content.required("geoms")) {
            String body = geom.required(1).stringValue();
            if (!body.equals("world") && !objects.contains(body) && !isMocap(body, objects)) {
                geoms.add(geom.required(0).stringValue());
            }
        }
        return new TraceHeader(
                content.required("task").stringValue(),
                content.required("agent").stringValue(),
                layout,
                geoms,
                content.required("nq_agent").intValue(),
                content.required("nv_agent").intValue());
    }

    /** The body of "gremlin0" is "gremlin0obj", and it has a ghost. */
    private static boolean isMocap(String body, Set<String> objects) {
        return objects.stream().anyMatch(body::startsWith);
    }

    /** "SafetyPointGoal1", as our tasks are called. */
    public String taskName() {
        return task.replaceFirst("-v\\d+$", "");
    }

    /** Whether a contact, "geom1|geom2", is one of the agent with something else than the floor. */
    boolean touches(String contact) {
        String[] pair = contact.split("\\|", 2);
        boolean first = agentGeoms.contains(pair[0]);
        boolean second = pair.length > 1 && agentGeoms.contains(pair[1]);
        return first != second && !contact.contains("floor");
    }
}
