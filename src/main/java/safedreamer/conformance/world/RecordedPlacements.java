package safedreamer.conformance.world;

import java.util.ArrayList;
import java.util.List;
import safedreamer.environment.safetygym.Placement;
import safedreamer.environment.safetygym.Rectangle;
import tools.jackson.databind.JsonNode;

/** What the original's layout sampler was told to place. */
final class RecordedPlacements {

    private RecordedPlacements() {}

    /** @param task with "extents" and "placements": name, keepout, and rectangles or null for the extents */
    static List<Placement> of(JsonNode task) {
        List<Placement> placements = new ArrayList<>();
        for (JsonNode placement : task.required("placements")) {
            JsonNode areas = placement.required(2);
            double[] area = Json.numbers(areas.isNull() ? task.required("extents") : areas.required(0));
            placements.add(new Placement(
                    placement.required(0).stringValue(),
                    placement.required(1).doubleValue(),
                    new Rectangle(area[0], area[1], area[2], area[3])));
        }
        return placements;
    }
}
