package safedreamer.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.DecisionRecord;

/**
 * Measures how often the window is drawn while decisions come in 40 times a second, and while the timeline is scrubbed, one
 * decision further in every frame: a program, not a test. Of each also the processor time that a frame takes of the JavaFX
 * thread and of the thread that renders beside it: other work on the machine changes these less than the rate. The Headless
 * platform, software rendering, 1440 x 900. Arguments: planner settings (gaussianSamples=500 horizon=15); N = 128, H = 12
 * without.
 */
final class FrameRate {

    private static final int SECONDS = 10;
    private static final int WARM_UPS = 3;
    private static final long NANOS = 1_000_000_000;
    private static final long FIRST = 20_700;

    private final WindowFixture fixture = new WindowFixture(Theme.LIGHT, 1440, 900);
    private final List<DecisionRecord> decisions = new ArrayList<>();
    private long made;

    private FrameRate() throws Exception {}

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FrameRate rate = new FrameRate();
        rate.measure(args);
        rate.fixture.close();
        Platform.exit();
    }

    private void measure(String... args) throws InterruptedException {
        ParameterTable<PlannerSettings> table = ParameterTable.of(PlannerSettings.class);
        List<String> wanted = args.length > 0 ? List.of(args) : List.of("gaussianSamples=128", "horizon=12");
        PlannerSettings settings = new SettingsResolver<>(table).override(SampleRun.SETTINGS.planner(), wanted);
        SampleRun run = new SampleRun(4, FIRST);
        for (int i = 0; i < 60; i++) {
            decisions.add(run.decide(settings));
        }
        fixture.showLearnedRun();
        for (int i = 0; i < decisions.size(); i++) {
            decide();
        }
        for (int i = 1; i <= WARM_UPS; i++) {
            report("scrubbing, while Java still compiles, " + i, 0, true);
        }
        report("nothing new", 0, false);
        report("8 decisions a second", 8, false);
        report("40 decisions a second", 40, false);
        report("scrubbing", 0, true);
        report("scrubbing, 8 decisions a second behind it", 8, true);
    }

    /** One more decision: the next of those prepared, in an episode of its own each time round. */
    private void decide() {
        DecisionRecord next = decisions.get((int) (made % decisions.size()));
        fixture.commands.feed.onDecision(new DecisionRecord(
                FIRST + ++made,
                (int) (100 + made / decisions.size()),
                next.stepInEpisode(),
                next.phase(),
                next.variant(),
                next.observation(),
                next.scene(),
                next.trace(),
                next.paths(),
                next.action(),
                next.reward(),
                next.cost(),
                next.after(),
                next.planMillis(),
                next.state()));
    }

    /** The newest decisions, of which all is kept, are gone through again and again. */
    private void scrub(long frame) {
        int newest = fixture.commands.feed.archive().size() - 1;
        fixture.model.decisions().goToIndex(newest - decisions.size() + (int) (frame % decisions.size()));
    }

    private void report(String what, int perSecond, boolean scrub) throws InterruptedException {
        AtomicLong frames = new AtomicLong();
        AtomicLong longest = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        AnimationTimer timer = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    longest.accumulateAndGet(now - last, Math::max);
                }
                last = now;
                if (!over.get()) {
                    frames.incrementAndGet();
                    if (scrub) {
                        scrub(frames.get());
                    }
                }
            }
        };
        Platform.runLater(timer::start);
        long start = System.nanoTime();
        long busy = processNanos();
        long window = threadNanos("JavaFX Application Thread");
        long renderer = threadNanos("QuantumRenderer");
        for (int i = 0; System.nanoTime() - start < SECONDS * NANOS; i++) {
            if (perSecond == 0) {
                Thread.sleep(100);
            } else {
                decide();
                if (i % 4 == 0) {
                    SampleRun.updates(1).forEach(fixture.commands.feed::onUpdate);
                }
                Thread.sleep(1000 / perSecond);
            }
        }
        over.set(true);
        double cores = (processNanos() - busy) / (double) (System.nanoTime() - start);
        double seconds = (System.nanoTime() - start) / (double) NANOS;
        double windowMillis = (threadNanos("JavaFX Application Thread") - window) / 1e6 / frames.get();
        double rendererMillis = (threadNanos("QuantumRenderer") - renderer) / 1e6 / frames.get();
        Platform.runLater(timer::stop);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f frames a second, longest gap %.0f ms; a frame takes %.1f ms of the JavaFX thread, %.1f ms of the"
                        + " renderer; %.2f cores busy%n",
                what,
                frames.get() / seconds,
                longest.get() / 1e6,
                windowMillis,
                rendererMillis,
                cores);
    }

    /** Processor time of the thread whose name begins so. */
    private static long threadNanos(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(name)) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("There is no thread " + name + ".");
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
