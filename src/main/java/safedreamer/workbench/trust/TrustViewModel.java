package safedreamer.workbench.trust;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import safedreamer.decision.Calibration;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.Promise;
import safedreamer.decision.Promises;
import safedreamer.workbench.selection.SelectionModel;

/** What the run's plans were expected to bring and what came. Used on the JavaFX thread. */
public final class TrustViewModel {

    /** The agent of long ago was another one. */
    public static final int NEWEST = 20_000;

    private static final long SHORTEST_GAP_NANOS = 2_000_000_000L;

    private final Supplier<DecisionArchive> archives;
    private final SelectionModel selection;
    private final double discount;
    private final ReadOnlyObjectWrapper<List<Promise>> promises =
            new ReadOnlyObjectWrapper<>(this, "promises", List.of());
    private final ReadOnlyObjectWrapper<Calibration> calibration =
            new ReadOnlyObjectWrapper<>(this, "calibration", Calibration.of(List.of()));
    private long read;
    private int readSize = -1;

    /** @param discount γ of the returns */
    public TrustViewModel(Supplier<DecisionArchive> archives, SelectionModel selection, double discount) {
        this.archives = archives;
        this.selection = selection;
        this.discount = discount;
    }

    /** Counts anew what has come since, every two seconds at most. */
    public void refresh(long nanoTime) {
        if (read == 0 || nanoTime - read >= SHORTEST_GAP_NANOS) {
            count(nanoTime);
        }
    }

    private void count(long nanoTime) {
        DecisionArchive archive = archives.get();
        if (archive.size() != readSize) {
            read = nanoTime;
            readSize = archive.size();
            List<Promise> all = new Promises(archive, discount).newest(NEWEST);
            calibration.set(Calibration.of(all));
            promises.set(all);
        }
    }

    /** One for each decision whose horizon has passed, oldest first. */
    public ReadOnlyObjectProperty<List<Promise>> promises() {
        return promises.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Calibration> calibration() {
        return calibration.getReadOnlyProperty();
    }

    /** Looks at a promise's decision. */
    public void open(Promise promise) {
        selection.lookAt(promise.decision());
    }

    /** Looks at the next decision after the present one that was expected to be safe and was not; from the newest on, at the first. */
    public void openNextMissed() {
        // Nobody may have looked at the panel yet.
        count(System.nanoTime());
        long present = selection.decision().get();
        List<Promise> missed =
                promises.get().stream().filter(Promise::missedViolation).toList();
        missed.stream()
                .filter(promise -> promise.decision() > present)
                .findFirst()
                .or(() -> missed.stream().findFirst())
                .ifPresent(this::open);
    }
}
