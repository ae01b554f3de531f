package safedreamer.workbench.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunTags;
import safedreamer.run.index.RunCondition;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;
import safedreamer.run.index.RunIndex;
import safedreamer.settings.UserError;
import safedreamer.workbench.bridge.LatestValue;

/**
 * The runs below a folder, asked of the index by a thread of its own: the window never waits for a disk. While it is
 * watched, the index is brought up to date every few seconds. Any thread may call; each method returns at once.
 */
final class RunCatalogue implements AutoCloseable {

    private static final long SECONDS_BETWEEN_UPDATES = 3;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("runs-index").factory());
    private final ScheduledFuture<?> rounds;
    private final LatestValue<Listing> newest = new LatestValue<>();
    private volatile boolean watched;
    private Path root;
    private List<RunCondition> conditions = List.of();
    private Set<Path> wanted = Set.of();
    private final Map<Path, Map<String, Curve>> curves = new HashMap<>();
    private final Map<Path, RunFacts> curvesOf = new HashMap<>();
    private @Nullable RunIndex index;
    private Listing present = Listing.EMPTY;

    /** Whether what was said last is what is in the index. */
    private boolean known;

    /** @param root the folder; it may come to be later */
    RunCatalogue(Path root) {
        this.root = root;
        rounds = thread.scheduleWithFixedDelay(
                this::updateIfWatched, SECONDS_BETWEEN_UPDATES, SECONDS_BETWEEN_UPDATES, TimeUnit.SECONDS);
    }

    /** Whether somebody looks; from not to yes the index is brought up to date at once. */
    void watch(boolean looks) {
        if (looks && !watched) {
            update();
        }
        watched = looks;
    }

    void update() {
        thread.execute(this::read);
    }

    private void updateIfWatched() {
        if (watched) {
            read();
        }
    }

    /** Looks below another folder. */
    void open(Path folder) {
        thread.execute(() -> {
            closeIndex();
            known = false;
            root = folder;
            curves.clear();
            curvesOf.clear();
            read();
        });
    }

    /** From now on, runs that meet these are the matching ones. */
    void filter(List<RunCondition> wantedConditions) {
        thread.execute(() -> guarded(() -> {
            conditions = wantedConditions;
            say(present.all(), present.trouble());
        }));
    }

    /** From now on, these runs come with their curves. */
    void wantCurves(Set<Path> runs) {
        thread.execute(() -> guarded(() -> {
            wanted = runs;
            say(present.all(), present.trouble());
        }));
    }

    /** Gives runs a word, or takes it from them. */
    void tag(Set<Path> runs, String word, boolean add) {
        thread.execute(() -> guarded(() -> {
            for (Path run : runs) {
                Path file = RunDirectory.open(root.resolve(run)).tags();
                RunTags tags = RunTags.read(file);
                (add ? tags.with(List.of(word)) : tags.without(List.of(word))).write(file);
            }
            read();
        }));
    }

    /** What was found since the last call; null if nothing was. */
    @Nullable
    Listing take() {
        return newest.take();
    }

    private void read() {
        guarded(() -> {
            if (!Files.isDirectory(root)) {
                closeIndex();
                known = false;
                publish(new Listing(List.of(), Set.of(), Map.of(), "There is no folder " + root + " yet."));
                return;
            }
            if (index == null) {
                index = RunIndex.open(root);
            }
            List<String> notices = new ArrayList<>();
            RunIndex.Update update = index.update(notices::add);
            boolean mayHaveDied =
                    present.all().stream().anyMatch(run -> run.state().equals("TRAINING"));
            if (known && update.read() + update.removed() == 0 && !mayHaveDied) {
                return;
            }
            known = true;
            List<RunFacts> all = index.find(List.of()).stream()
                    .sorted(Comparator.comparingInt(RunFacts::number))
                    .toList();
            say(all, notices.isEmpty() ? "" : notices.size() + " left out; " + notices.get(0));
        });
    }

    private void say(List<RunFacts> all, String trouble) {
        RunIndex asked = index;
        if (asked == null) {
            return;
        }
        Set<Path> matching = new LinkedHashSet<>();
        if (conditions.isEmpty()) {
            all.forEach(run -> matching.add(run.path()));
        } else {
            matching.addAll(asked.matching(conditions));
        }
        Map<Path, Map<String, Curve>> shown = new HashMap<>();
        for (RunFacts run : all) {
            if (wanted.contains(run.path())) {
                shown.put(run.path(), curvesOf(asked, run));
            }
        }
        publish(new Listing(all, matching, shown, trouble));
    }

    /** Read again only for a run that has gone on. */
    private Map<String, Curve> curvesOf(RunIndex asked, RunFacts run) {
        Map<String, Curve> known = curves.get(run.path());
        RunFacts then = curvesOf.get(run.path());
        if (known == null || then == null || then.episodes() != run.episodes()) {
            known = asked.curves(run.path());
            curves.put(run.path(), known);
            curvesOf.put(run.path(), run);
        }
        return known;
    }

    private void publish(Listing listing) {
        present = listing;
        newest.offer(listing);
    }

    /** What goes wrong is said where the runs would be. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (UserError | IllegalStateException | IllegalArgumentException e) {
            // Rounds end with an exception that leaves them.
            publish(new Listing(present.all(), present.matching(), present.curves(), String.valueOf(e.getMessage())));
        }
    }

    private void closeIndex() {
        RunIndex open = index;
        if (open != null) {
            index = null;
            open.close();
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
        thread.execute(this::closeIndex);
        thread.shutdown();
    }
}
