package safedreamer.workbench.bridge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Values waiting for a reader who takes them all at once. If it stays away too long, the oldest are lost. Any thread. */
public final class BoundedQueue<T> {

    private final Deque<T> waiting = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void offer(T value) {
        if (waiting.size() == capacity) {
            waiting.removeFirst();
        }
        waiting.addLast(value);
    }

    /** Everything that waits, oldest first; nothing waits afterwards. */
    public synchronized List<T> drain() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<T> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
