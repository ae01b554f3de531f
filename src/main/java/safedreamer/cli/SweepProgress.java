package safedreamer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import safedreamer.experiment.SweepListener;
import safedreamer.experiment.SweepRun;

/** Says how a sweep gets on: a bar on a terminal, a line for each event elsewhere. */
final class SweepProgress implements SweepListener {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final int runs;
    private final DoubleSupplier share;
    private final long startNanos = System.nanoTime();
    private final double startShare;
    private int done;
    private int failed;

    /** @param share of all work that is done, 0..1 */
    SweepProgress(PrintWriter out, boolean terminal, int runs, DoubleSupplier share) {
        this.out = out;
        this.terminal = terminal;
        this.runs = runs;
        this.share = share;
        startShare = share.getAsDouble();
    }

    @Override
    public synchronized void onStart(SweepRun run, Iterable<String> command) {
        if (!terminal) {
            line(run.name() + ": " + String.join(" ", command));
        }
    }

    @Override
    public synchronized void onDone(SweepRun run) {
        done++;
        if (!terminal) {
            line(run.name() + ": done; " + text());
        }
    }

    @Override
    public synchronized void onError(SweepRun run, String why, boolean again) {
        failed += again ? 0 : 1;
        line((terminal ? "\r\u001b[K" : "") + run.name() + ": " + why + (again ? "; trying again" : "; given up"));
    }

    /** Draws the bar anew. */
    synchronized void tick() {
        if (terminal) {
            out.print("\r\u001b[K" + text());
            out.flush();
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private String text() {
        double now = share.getAsDouble();
        int full = (int) Math.round(now * WIDTH);
        StringBuilder text = new StringBuilder("[")
                .append("#".repeat(full))
                .append(".".repeat(WIDTH - full))
                .append(String.format(Locale.ROOT, "] %.0f %%, %d of %d runs done", 100 * now, done, runs));
        if (failed > 0) {
            text.append(", ").append(failed).append(" given up");
        }
        double made = now - startShare;
        if (made > 0 && now < 1) {
            long nanos = (long) ((System.nanoTime() - startNanos) / made * (1 - now));
            text.append(", ")
                    .append(TrainingProgress.inWords(Duration.ofNanos(nanos)))
                    .append(" left");
        }
        return text.toString();
    }
}
