package safedreamer.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** The option with which a process stops when the one that started it does, or lets go of it. */
final class ParentWatch {

    private static final int STOPPED = 130;

    @Option(names = "--ends-with-parent", hidden = true, description = "Stops as by Ctrl-C when standard input ends.")
    private boolean watches;

    /** Begins to watch, if it was asked for. */
    void start() {
        if (watches) {
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::awaitEnd);
        }
    }

    private static void awaitEnd() {
        try {
            // What is said does not matter, only that it ends.
            int said;
            do {
                said = System.in.read();
            } while (said >= 0);
        } catch (IOException e) {
            // A pipe that broke has ended, too.
            System.exit(STOPPED);
        }
        System.exit(STOPPED);
    }
}
