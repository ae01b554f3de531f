package safedreamer.conformance;

/** Knows one kind of golden file: what to feed our code with, and what must come out. */
public interface GoldenReplay {

    /** Whether the file is of this kind. */
    boolean reads(GoldenFile file);

    /**
     * Compares our code with the file.
     *
     * @throws safedreamer.settings.UserError if the file lacks something
     */
    void replay(GoldenFile file, Findings findings);
}
