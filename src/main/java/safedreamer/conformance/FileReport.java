package safedreamer.conformance;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one golden file.
 *
 * @param file its name, from the folder that was asked for on
 * @param coverage how much of it was compared
 * @param onPurpose where our rule is another one by design
 * @param notCompared what was left out and why, and how often
 * @param problem why nothing could be compared; empty if something could be
 */
public record FileReport(
        String file,
        Coverage coverage,
        List<Comparison> comparisons,
        List<String> onPurpose,
        Map<String, Long> notCompared,
        String problem) {

    /** In one word. */
    public enum Outcome {
        /** All that was compared is within its tolerance. */
        PASS,
        /** Something is not. */
        BREACH,
        /** Nothing could be compared, because our code cannot do yet what was recorded. */
        NOT_COMPARED,
        /** The file is damaged, of another kind, or lacks something. */
        UNREADABLE
    }

    public FileReport {
        comparisons = List.copyOf(comparisons);
        onPurpose = List.copyOf(onPurpose);
        // Map.copyOf would lose the order.
        notCompared = Collections.unmodifiableMap(new LinkedHashMap<>(notCompared));
    }

    static FileReport unreadable(String file, String problem) {
        return new FileReport(file, new Coverage(0, 0, ""), List.of(), List.of(), Map.of(), problem);
    }

    public Outcome outcome() {
        if (!problem.isEmpty()) {
            return Outcome.UNREADABLE;
        }
        if (comparisons.isEmpty()) {
            return Outcome.NOT_COMPARED;
        }
        return comparisons.stream().anyMatch(Comparison::breached) ? Outcome.BREACH : Outcome.PASS;
    }

    /** How many numbers were compared. */
    public long count() {
        return comparisons.stream().mapToLong(Comparison::count).sum();
    }

    /** The comparison that used most of its tolerance. */
    public Optional<Comparison> worst() {
        return comparisons.stream().max(Comparator.comparingDouble(Comparison::share));
    }
}
