package safedreamer.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
 * decision further in every frame: a program, not a test. The Headless platform, software rendering, 1440 x 900. Arguments:
 * planner settings (gaussianSamples=500 horizon=15); N = 128, H = 12 without.
 */
final class FrameRate {

    private static final int SECONDS = 10;
    private static final long NANOS = 1_000_000_000;

    private FrameRate() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        ParameterTable<PlannerSettings> table = ParameterTable.of(PlannerSettings.class);
        List<String> wanted = args.length > 0 ? List.of(args) : List.of("gaussianSamples=128", "horizon=12");
        PlannerSettings settings = new SettingsResolver<>(table).override(SampleRun.SETTINGS.planner(), wanted);
        SampleRun run = new SampleRun(4, 20_600);
        List<DecisionRecord> decisions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            decisions.add(run.decide(settings));
        }
        WindowFixture fixture = new WindowFixture(Theme.LIGHT, 1440, 900);
        fixture.showLearnedRun();
        decisions.forEach(fixture.commands.feed::onDecision);
        report("nothing new", fixture, decisions, 0, false);
        report("8 decisions a second", fixture, decisions, 8, false);
        report("40 decisions a second", fixture, decisions, 40, false);
        report("scrubbing", fixture, decisions, 0, true);
        report("scrubbing, 8 decisions a second behind it", fixture, decisions, 8, true);
        fixture.close();
        Platform.exit();
    }

    private static void report(
            String what, WindowFixture fixture, List<DecisionRecord> decisions, int perSecond, boolean scrub)
            throws InterruptedException {
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
                        fixture.model.decisions().goToIndex(12 + (int) (frames.get() % decisions.size()));
                    }
                }
            }
        };
        Platform.runLater(timer::start);
        long start = System.nanoTime();
        long busy = processNanos();
        for (int i = 0; System.nanoTime() - start < SECONDS * NANOS; i++) {
            if (perSecond == 0) {
                Thread.sleep(100);
            } else {
                fixture.commands.feed.onDecision(decisions.get(i % decisions.size()));
                if (i % 4 == 0) {
                    SampleRun.updates(1).forEach(fixture.commands.feed::onUpdate);
                }
                Thread.sleep(1000 / perSecond);
            }
        }
        over.set(true);
        double cores = (processNanos() - busy) / (double) (System.nanoTime() - start);
        double seconds = (System.nanoTime() - start) / (double) NANOS;
        Platform.runLater(timer::stop);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f frames a second, longest gap %.0f ms, %.2f cores busy%n",
                what,
                frames.get() / seconds,
                longest.get() / 1e6,
                cores);
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
