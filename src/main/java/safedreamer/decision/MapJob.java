package safedreamer.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.FrozenAgent;

/** A map, cell by cell from the present point outwards: all with few futures first where many take long. */
final class MapJob implements PlanningJob {

    private record Place(int x, int y, boolean coarse) {}

    private final MapRequest request;
    private final Consumer<SensitivityMap> onCell;
    private final Consumer<RuntimeException> onTrouble;
    private final List<Place> places = new ArrayList<>();
    private int next;
    private @Nullable SensitivityMap map;

    MapJob(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble) {
        this(request, onCell, onTrouble, true);
    }

    private MapJob(
            MapRequest request,
            Consumer<SensitivityMap> onCell,
            Consumer<RuntimeException> onTrouble,
            boolean coarseFirst) {
        this.request = request;
        this.onCell = onCell;
        this.onTrouble = onTrouble;
        if (coarseFirst) {
            addPlaces(true);
        }
        addPlaces(false);
    }

    /** For who waits for the whole map: each cell with all its futures at once. Trouble is thrown where it happens. */
    static MapJob withoutFirstLook(MapRequest request, Consumer<SensitivityMap> onCell) {
        return new MapJob(request, onCell, reason -> {}, false);
    }

    private void addPlaces(boolean coarse) {
        int hereX = request.across().indexOf(request.settings());
        int hereY = request.upward().indexOf(request.settings());
        List<Place> round = new ArrayList<>();
        for (int y = 0; y < request.upward().size(); y++) {
            for (int x = 0; x < request.across().size(); x++) {
                if (!coarse || share(request.at(x, y)) < 1) {
                    round.add(new Place(x, y, coarse));
                }
            }
        }
        round.sort(Comparator.comparingDouble(place -> Math.hypot(place.x() - hereX, place.y() - hereY)));
        places.addAll(round);
    }

    private static double share(PlannerSettings settings) {
        return CoarseSearch.share(settings, settings);
    }

    @Override
    public KeptDecision decision() {
        return request.decision();
    }

    @Override
    public boolean step(FrozenAgent agent, Runnable onFutures) {
        Place place = places.get(next);
        PlannerSettings settings = request.at(place.x(), place.y());
        PlanOutcome outcome = PlanOutcome.of(agent.replan(
                        decision().plannedFrom(),
                        decision().record().scene(),
                        request.variant(),
                        decision().penalty(),
                        place.coarse() ? CoarseSearch.of(settings, share(settings)) : settings,
                        decision().seed(),
                        false,
                        onFutures)
                .trace());
        SensitivityMap known = map == null ? SensitivityMap.empty(request, agent.updates()) : map;
        SensitivityMap more = known.with(place.x(), place.y(), new SensitivityMap.Cell(outcome, place.coarse()));
        map = more;
        next++;
        onCell.accept(more);
        return next < places.size();
    }

    @Override
    public void fail(RuntimeException reason) {
        onTrouble.accept(reason);
    }
}
