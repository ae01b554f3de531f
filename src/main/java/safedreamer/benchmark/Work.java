package safedreamer.benchmark;

/** Something that is done again and again to be timed. */
public interface Work extends AutoCloseable {

    /** Does it once. */
    void run() throws Exception;

    @Override
    default void close() {}
}
