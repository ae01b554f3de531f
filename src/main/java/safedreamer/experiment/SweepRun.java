package safedreamer.experiment;

import java.util.Map;

/**
 * One run of a sweep.
 *
 * @param number from 0
 * @param name of its folder: the number, what is varied, and the seed
 * @param varied setting to value as it would be typed: what tells it from the others, beside the seed
 */
public record SweepRun(int number, String name, Map<String, String> varied, long seed) {}
