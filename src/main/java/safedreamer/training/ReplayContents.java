package safedreamer.training;

import java.util.List;

/**
 * What a replay held when a checkpoint was taken, and in which files it is.
 *
 * @param folder of the segments, seen from the checkpoint's
 * @param firstEpisode number of the oldest ended episode that was kept
 * @param segments of ended episodes, oldest first
 * @param running CRC-32 of the file beside checkpoint.json that holds the episode under way
 */
record ReplayContents(String folder, long firstEpisode, List<Segment> segments, long running) {

    /**
     * A file of ended episodes; it is never changed.
     *
     * @param file its name
     * @param firstEpisode number of its first
     * @param episodes how many
     * @param crc32 of the file
     */
    record Segment(String file, long firstEpisode, int episodes, long crc32) {

        /** The number after its last. */
        long end() {
            return firstEpisode + episodes;
        }
    }
}
