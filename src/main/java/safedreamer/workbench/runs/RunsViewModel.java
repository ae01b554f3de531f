package safedreamer.workbench.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import safedreamer.run.index.RunCondition;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;
import safedreamer.settings.UserError;
import safedreamer.workbench.drawing.Numbers;

/** The runs below a folder: filtered in the language of {@code runs list}, chosen, pointed at. Used on the JavaFX thread. */
public final class RunsViewModel implements AutoCloseable {

    /** With no run chosen, so many of the newest shown ones are drawn. */
    static final int MOST_DRAWN = 50;

    private final RunCatalogue catalogue;
    private final SweepViewModel sweep;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper filterTrouble = new ReadOnlyStringWrapper(this, "filterTrouble", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper(this, "counts", "");
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private final ReadOnlyIntegerWrapper curvesVersion = new ReadOnlyIntegerWrapper(this, "curvesVersion");
    private final ObjectProperty<@Nullable RunRow> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final BooleanProperty means = new SimpleBooleanProperty(this, "means");
    private final Map<Path, RunRow> rows = new HashMap<>();
    private final RowList all = new RowList();
    private final RowList shown = new RowList();
    private final ObservableList<RunRow> chosen = FXCollections.observableArrayList();
    private final ObjectProperty<Path> folder;
    private Consumer<Path> opener = folder -> {};
    private List<RunCondition> conditions = List.of();
    private Listing listing = Listing.EMPTY;
    private Set<Path> asked = Set.of();
    private List<RunRow> linesOf = List.of();
    private List<@Nullable Map<String, Curve>> lines = List.of();
    private String said = "";
    private int news;

    /** @param folder with runs in it, at any depth; it may come to be later */
    public RunsViewModel(Path folder) {
        this(folder, SweepViewModel.local());
    }

    /** @param sweep that goes on whatever becomes of this */
    public RunsViewModel(Path folder, SweepViewModel sweep) {
        this.sweep = sweep;
        this.folder = new SimpleObjectProperty<>(this, "folder", folder);
        catalogue = new RunCatalogue(folder);
        this.folder.addListener((property, before, now) -> catalogue.open(now));
        filter.addListener((property, before, now) -> applyFilter());
        chosen.addListener((ListChangeListener<RunRow>) change -> {
            showCurves();
            touch(version);
        });
    }

    private void applyFilter() {
        try {
            conditions = RunCondition.parseAll(filter.get());
            filterTrouble.set("");
            if (select()) {
                touch(version);
            }
            showCurves();
        } catch (UserError e) {
            filterTrouble.set(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the panel is in view. */
    void watch(boolean looks) {
        catalogue.watch(looks);
    }

    /** Who hears of it, on another thread, when there is something to take. */
    void onNews(Runnable who) {
        catalogue.onNews(who);
    }

    /** Takes what was found since the last call. */
    void take() {
        sweep.take();
        Listing fresh = catalogue.take();
        if (fresh == null) {
            return;
        }
        boolean isNews = !fresh.all().equals(listing.all());
        news += isNews ? 1 : 0;
        listing = fresh;
        List<RunRow> present = new ArrayList<>();
        List<RunRow> changed = new ArrayList<>();
        for (RunFacts run : fresh.all()) {
            RunRow row = rows.computeIfAbsent(run.path(), absent -> new RunRow(run));
            if (!row.facts().equals(run)) {
                row.factsProperty().set(run);
                changed.add(row);
            }
            present.add(row);
        }
        rows.values().retainAll(Set.copyOf(present));
        all.become(present);
        changed.forEach(shown::changed);
        if (!fresh.trouble().equals(said)) {
            said = fresh.trouble();
            trouble.set(said);
        }
        if (select() || isNews) {
            touch(version);
        }
        showCurves();
    }

    /** Shows those that meet the filter; whether they are others than before. */
    private boolean select() {
        Predicate<RunFacts> asked = RunCondition.all(conditions);
        List<RunRow> matching =
                all.stream().filter(row -> asked.test(row.facts())).toList();
        boolean others = !matching.equals(shown);
        shown.become(matching);
        counts.set(
                matching.size() == all.size()
                        ? Numbers.count(all.size()) + (all.size() == 1 ? " run" : " runs")
                        : Numbers.count(matching.size()) + " of " + Numbers.count(all.size()) + " runs");
        return others;
    }

    /** Until the curves of all drawn runs have been read, those of before stay. */
    private void showCurves() {
        List<RunRow> drawn = drawn();
        Set<Path> wanted = drawn.stream().map(RunRow::path).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!wanted.equals(asked)) {
            asked = wanted;
            catalogue.wantCurves(wanted);
        }
        List<@Nullable Map<String, Curve>> found = new ArrayList<>();
        wanted.forEach(run -> found.add(listing.curves().get(run)));
        if (!found.contains(null) && !(drawn.equals(linesOf) && found.equals(lines))) {
            linesOf = drawn;
            lines = found;
            touch(curvesVersion);
        }
    }

    private static void touch(ReadOnlyIntegerWrapper counter) {
        counter.set(counter.get() + 1);
    }

    /** The folder whose runs are shown. */
    ObjectProperty<Path> folder() {
        return folder;
    }

    /** Conditions on one line: "state=FINISHED, costLimit&lt;5, tag=good". */
    StringProperty filter() {
        return filter;
    }

    /** What the filter asks for, as last understood. */
    List<RunCondition> conditions() {
        return conditions;
    }

    /** Why the filter cannot be understood; empty if it can. */
    ReadOnlyStringProperty filterTrouble() {
        return filterTrouble.getReadOnlyProperty();
    }

    /** Why runs are missing; empty if none is. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** "12 of 40 runs". */
    ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /** Rises with what charts draw of runs: which are shown and chosen, and what is known of them. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    /** Rises whenever the curves of all drawn runs are there, after others were drawn or some went on. */
    ReadOnlyIntegerProperty curvesVersion() {
        return curvesVersion.getReadOnlyProperty();
    }

    /** Runs that are carried out from here. */
    SweepViewModel sweep() {
        return sweep;
    }

    /** Rises whenever there is something new about any run. */
    int news() {
        return news;
    }

    ObservableList<RunRow> all() {
        return all;
    }

    /** Those that meet the filter. */
    ObservableList<RunRow> shown() {
        return shown;
    }

    /** Those that are chosen in the table; the table writes here. */
    ObservableList<RunRow> chosen() {
        return chosen;
    }

    /** Those that charts draw: the chosen ones; if none is, the newest that are shown. */
    List<RunRow> drawn() {
        if (!chosen.isEmpty()) {
            return List.copyOf(chosen);
        }
        return List.copyOf(shown.subList(Math.max(0, shown.size() - MOST_DRAWN), shown.size()));
    }

    /** The run that is pointed at, emphasised in every chart. */
    ObjectProperty<@Nullable RunRow> hovered() {
        return hovered;
    }

    /** Points at one of the drawn runs, in turn. */
    public void pointAtDrawn(int turn) {
        List<RunRow> drawn = drawn();
        hovered.set(drawn.isEmpty() ? null : drawn.get(Math.floorMod(turn, drawn.size())));
    }

    /** Whether runs that differ by their seeds alone are drawn as one. */
    BooleanProperty means() {
        return means;
    }

    /** A curve of a run; empty if it has none, or is still being read. */
    Curve curve(RunRow row, String name) {
        Curve curve = listing.curves().getOrDefault(row.path(), Map.of()).get(name);
        return curve == null ? new Curve(new double[0], new double[0]) : curve;
    }

    /** Narrows what is shown by a quantity, in the filter's own words; conditions on it of before are replaced. */
    void narrow(String name, List<RunCondition> wanted) {
        List<RunCondition> left = new ArrayList<>(conditions);
        left.removeIf(condition -> condition.name().equals(name));
        left.addAll(wanted);
        filter.set(left.stream().map(RunCondition::text).collect(Collectors.joining(", ")));
    }

    /** Who shows a run from the disk, given its folder. */
    public void onOpen(Consumer<Path> shows) {
        opener = shows;
    }

    /** Shows the chosen run instead of the present one. */
    void openChosen() {
        if (chosen.size() == 1) {
            opener.accept(folder.get().resolve(chosen.get(0).path()));
        }
    }

    /** Says what went wrong, until something else does. */
    public void say(String line) {
        trouble.set(line);
    }

    /** Gives the chosen runs a word. */
    void addTag(String word) {
        tag(word, true);
    }

    /** Takes a word from the chosen runs. */
    void removeTag(String word) {
        tag(word, false);
    }

    private void tag(String word, boolean add) {
        Set<Path> runs = chosen.stream().map(RunRow::path).collect(Collectors.toSet());
        if (!runs.isEmpty() && !word.isBlank()) {
            catalogue.tag(runs, word.strip(), add);
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
