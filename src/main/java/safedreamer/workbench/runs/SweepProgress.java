package safedreamer.workbench.runs;

import java.time.Duration;
import java.util.Optional;
import safedreamer.experiment.SweepStanding;

/**
 * How a sweep gets on.
 *
 * @param state of it
 * @param standing as the folders of its runs tell
 * @param left at its present pace; empty where that is not known
 * @param givenUp runs that broke and are not tried again
 * @param error the last one; empty where there was none
 */
record SweepProgress(State state, SweepStanding standing, Optional<Duration> left, int givenUp, String error) {

    /** What is done with it. */
    enum State {
        RUNNING,
        STOPPING,
        STOPPED,
        DONE,
        BROKEN;

        boolean goesOn() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** "3 of 8 runs done, 2 training, 1 given up, 12 min left". */
    String words() {
        StringBuilder words = new StringBuilder()
                .append(standing.done())
                .append(" of ")
                .append(standing.runs())
                .append(standing.runs() == 1 ? " run done" : " runs done");
        if (standing.training() > 0 && state.goesOn()) {
            words.append(", ").append(standing.training()).append(" training");
        }
        if (givenUp > 0) {
            words.append(", ").append(givenUp).append(" given up");
        }
        switch (state) {
            case RUNNING ->
                left.ifPresent(time -> words.append(", ").append(inWords(time)).append(" left"));
            case STOPPING -> words.append("; stopping, each run with a checkpoint");
            case STOPPED -> words.append("; stopped, Start goes on");
            case DONE -> words.append("; done");
            case BROKEN -> words.append("; Start tries again what is not done");
        }
        return words.toString();
    }

    private static String inWords(Duration time) {
        return time.toMinutes() < 2
                ? time.toSeconds() + " s"
                : time.toHours() < 2
                        ? time.toMinutes() + " min"
                        : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
