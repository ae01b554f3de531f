package safedreamer.figure;

/**
 * A figure with the data it was made from.
 *
 * @param key short name, for files: "scatter"
 */
public record Chart(String key, Figure figure, DataTable data) {}
