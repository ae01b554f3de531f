package safedreamer.workbench.bridge;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A place for one value where the newest wins: writers never wait, and a slow reader skips what it missed. */
public final class LatestValue<T> {

    private final AtomicReference<@Nullable T> value = new AtomicReference<>();

    /** Any thread. */
    public void offer(T newest) {
        value.set(newest);
    }

    /** The newest value offered since the last call, or null. Any thread. */
    public @Nullable T take() {
        return value.getAndSet(null);
    }
}
