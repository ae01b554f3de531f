package safedreamer.workbench.curves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.chart.LossFigure;
import safedreamer.decision.chart.LossGroup;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.UpdateRecord;
import safedreamer.workbench.drawing.Numbers;

/**
 * The learning curves, in bounded memory however long the run. A view looks at {@link #version} now and then and draws
 * when it has risen. Used on the JavaFX thread.
 */
public final class CurvesViewModel {

    private static final int LOSS_CAPACITY = 600;
    private static final int MOST_LOSSES = 32;

    /** Beyond this many the oldest are given up; a curve goes on with their means. */
    private static final int MOST_EPISODES = 20_000;

    private final Deque<EpisodeRecord> episodes = new ArrayDeque<>();
    private final EpisodeCurve returns = new EpisodeCurve();
    private final EpisodeCurve costs = new EpisodeCurve();
    private final LimitHistory limit = new LimitHistory();
    private final Map<String, DecimatedSeries> losses = new LinkedHashMap<>();
    private final ObjectProperty<LossGroup> lossGroup = new SimpleObjectProperty<>(this, "lossGroup", LossGroup.MODEL);
    private final ObservableList<LossGroup> lossGroups =
            FXCollections.observableArrayList(LossGroup.MODEL, LossGroup.ACTOR_CRITIC);
    private final BranchShare branches = new BranchShare();
    private final ReadOnlyStringWrapper branchWords = new ReadOnlyStringWrapper(this, "branchWords", "");
    private final ReadOnlyStringWrapper priceWords = new ReadOnlyStringWrapper(this, "priceWords", "");
    private final ReadOnlyStringWrapper lastEpisode = new ReadOnlyStringWrapper(this, "lastEpisode", "");
    private long lastDecision;
    private long firstUpdate = Long.MAX_VALUE;
    private long version;

    public CurvesViewModel() {
        lossGroup.addListener((property, before, now) -> version++);
    }

    public void addEpisodes(List<EpisodeRecord> ended) {
        for (EpisodeRecord episode : ended) {
            episodes.addLast(episode);
            if (episodes.size() > MOST_EPISODES) {
                episodes.removeFirst();
            }
            returns.add((double) episode.decision(), episode.episodeReturn(), episode.phase());
            costs.add((double) episode.decision(), episode.cost(), episode.phase());
            reach(episode.decision());
            branches.add(episode);
            branchWords.set(branches.words());
            priceWords.set(words(episode.penalty()));
            lastEpisode.set("episode " + Numbers.count(episode.episode()) + ": return "
                    + Numbers.fixed(episode.episodeReturn(), 1) + ", cost " + Numbers.brief(episode.cost())
                    + ", goals " + episode.goals());
        }
    }

    private static String words(@Nullable PenaltyTerms price) {
        return price == null
                ? ""
                : "λₚ " + Numbers.significant(price.penalty(), 3) + " from P "
                        + Numbers.significant(price.proportional(), 2)
                        + ", I " + Numbers.significant(price.integral(), 2) + ", D "
                        + Numbers.significant(price.derivative(), 2) + "; mean cost "
                        + Numbers.significant(price.costAverage(), 3);
    }

    public void addUpdates(List<UpdateRecord> updates) {
        for (UpdateRecord update : updates) {
            update.values().forEach((name, value) -> {
                if (losses.size() < MOST_LOSSES || losses.containsKey(name)) {
                    if (!lossGroups.contains(LossGroup.of(name))) {
                        lossGroups.add(LossGroup.of(name));
                    }
                    losses.computeIfAbsent(name, absent -> new DecimatedSeries(LOSS_CAPACITY))
                            .add((double) update.decision(), value);
                }
            });
            firstUpdate = Math.min(firstUpdate, update.decision());
            reach(update.decision());
        }
    }

    /** From this decision on, the cost limit is b. */
    public void limit(long decision, double b) {
        limit.set(decision, b);
        version++;
    }

    /** Forgets the run. */
    public void clear() {
        episodes.clear();
        returns.clear();
        costs.clear();
        limit.clear();
        losses.clear();
        lastEpisode.set("");
        branches.clear();
        branchWords.set("");
        priceWords.set("");
        lossGroup.set(LossGroup.MODEL);
        // Not setAll: a box that shows these would for a moment have nothing chosen.
        lossGroups.retainAll(LossGroup.MODEL, LossGroup.ACTOR_CRITIC);
        lastDecision = 0;
        firstUpdate = Long.MAX_VALUE;
        version++;
    }

    /** Which losses are looked at. */
    public ObjectProperty<LossGroup> lossGroup() {
        return lossGroup;
    }

    /** Groups that there are losses of. */
    public ObservableList<LossGroup> lossGroups() {
        return lossGroups;
    }

    /** How often return was ranked, in the last episode and in the run; empty where nothing is searched. */
    public ReadOnlyStringProperty branchWords() {
        return branchWords.getReadOnlyProperty();
    }

    /** λ_p, what it is made of and what it follows, as of the last episode; empty where cost has no price in the search. */
    public ReadOnlyStringProperty priceWords() {
        return priceWords.getReadOnlyProperty();
    }

    /** The last episode in words. */
    public ReadOnlyStringProperty lastEpisode() {
        return lastEpisode.getReadOnlyProperty();
    }

    /** The episodes themselves, oldest first. */
    public List<EpisodeRecord> episodes() {
        return List.copyOf(episodes);
    }

    /** The losses looked at, as they are drawn, by their short names. */
    public SortedMap<String, LossFigure.Series> drawnLosses() {
        SortedMap<String, LossFigure.Series> drawn = new TreeMap<>();
        shownLosses()
                .forEach((name, series) -> drawn.put(
                        name,
                        new LossFigure.Series(
                                IntStream.range(0, series.size())
                                        .mapToDouble(series::x)
                                        .toArray(),
                                IntStream.range(0, series.size())
                                        .mapToDouble(series::y)
                                        .toArray())));
        return drawn;
    }

    EpisodeCurve returns() {
        return returns;
    }

    EpisodeCurve costs() {
        return costs;
    }

    LimitHistory limit() {
        return limit;
    }

    /** The losses looked at, by their short names. */
    Map<String, DecimatedSeries> shownLosses() {
        Map<String, DecimatedSeries> shown = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(losses.keySet());
        names.sort(null);
        for (String name : names) {
            DecimatedSeries series = losses.get(name);
            if (series != null && lossGroup.get().draws(name)) {
                shown.put(lossGroup.get().shortName(name), series);
            }
        }
        return shown;
    }

    /** The newest decision that any curve reaches. */
    long lastDecision() {
        return lastDecision;
    }

    /** The decision after which learning began. */
    long firstUpdate() {
        return Math.min(firstUpdate, lastDecision);
    }

    /** Rises with every change. */
    long version() {
        return version;
    }

    private void reach(long decision) {
        lastDecision = Math.max(lastDecision, decision);
        version++;
    }
}
