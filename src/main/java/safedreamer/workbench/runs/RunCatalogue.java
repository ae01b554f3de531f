package safedreamer.workbench.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;
import safedreamer.run.index.RunIndex;
import safedreamer.settings.UserError;
import safedreamer.training.RunConfig;
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
    private volatile Runnable hears = () -> {};
    private Path root;
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

    /** From now on, these runs come with their curves, and with those of before. */
    void wantCurves(Set<Path> runs) {
        thread.execute(() -> guarded(() -> {
            wanted = runs;
            if (readCurves(present.all())) {
                publish(new Listing(present.all(), Map.copyOf(curves), present.trouble()));
            }
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

    /** Who hears of it, on the index's thread, when something was found. */
    void onNews(Runnable who) {
        hears = who;
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
                publish(new Listing(List.of(), Map.of(), "There is no folder " + root + " yet."));
                return;
            }
            if (index == null) {
                index = RunIndex.open(root, RunConfig.defaults());
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
            readCurves(all);
            String trouble = notices.isEmpty() ? "" : notices.size() + " left out; " + notices.get(0);
            publish(new Listing(all, Map.copyOf(curves), trouble));
        });
    }

    /** Those of the wanted runs that are not known, or have gone on; whether there were any. */
    private boolean readCurves(List<RunFacts> all) {
        RunIndex asked = index;
        boolean read = false;
        for (RunFacts run : all) {
            RunFacts then = curvesOf.get(run.path());
            if (asked != null && wanted.contains(run.path()) && (then == null || then.episodes() != run.episodes())) {
                curves.put(run.path(), asked.curves(run.path()));
                curvesOf.put(run.path(), run);
                read = true;
            }
        }
        return read;
    }

    private void publish(Listing listing) {
        present = listing;
        newest.offer(listing);
        hears.run();
    }

    /** What goes wrong is said where the runs would be. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (UserError | IllegalStateException | IllegalArgumentException e) {
            // Rounds end with an exception that leaves them.
            publish(new Listing(present.all(), present.curves(), String.valueOf(e.getMessage())));
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
