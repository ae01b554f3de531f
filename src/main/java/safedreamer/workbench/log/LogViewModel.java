package safedreamer.workbench.log;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last thousand events, newest last. Used on the JavaFX thread. */
public final class LogViewModel {

    private static final int MOST = 1000;

    private final Clock clock;
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<LogEntry> view = FXCollections.unmodifiableObservableList(entries);

    public LogViewModel(Clock clock) {
        this.clock = clock;
    }

    public void add(long decision, String words) {
        put(decision, words, false);
    }

    public void addTrouble(long decision, String words) {
        put(decision, words, true);
    }

    public ObservableList<LogEntry> entries() {
        return view;
    }

    private void put(long decision, String words, boolean trouble) {
        if (entries.size() == MOST) {
            entries.remove(0);
        }
        entries.add(new LogEntry(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS), decision, words, trouble));
    }
}
