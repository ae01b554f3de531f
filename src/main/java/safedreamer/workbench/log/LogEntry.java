package safedreamer.workbench.log;

import java.time.LocalTime;

/**
 * An event.
 *
 * @param decision after which it happened; 0 before the first
 * @param trouble whether something went wrong
 */
public record LogEntry(LocalTime time, long decision, String words, boolean trouble) {}
