package safedreamer.environment.safetygym;

/** Makes the seed of an episode's {@link RandomState} from a number that people and loops count up. */
final class EpisodeSeed {

    private EpisodeSeed() {}

    /**
     * SplitMix64's output function, its upper half. Where neighbouring seeds give related streams, layouts of successive
     * episodes share hazards, and an agent looks as if it had learned what it only remembers; so nothing is left to how
     * the generator treats neighbouring seeds.
     *
     * @return 0..2³² - 1
     */
    static long hash(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 32;
    }
}
