package safedreamer.run;

import java.nio.file.Path;
import safedreamer.settings.UserError;

/** Every file says which version of its format it has; one that this program does not know is not guessed at. */
public final class FormatVersion {

    private FormatVersion() {}

    /**
     * @param found in the file; 0 where it names none
     * @param known to this program
     * @throws UserError if they differ
     */
    public static void require(Path file, int found, int known) {
        if (found != known) {
            throw new UserError(file + " has format version " + found + ", but this program reads " + known
                    + ": use the program that wrote it");
        }
    }
}
