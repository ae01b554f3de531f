package safedreamer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;

/** CRC-32 of files, against damage by disks and copies. */
final class Checksum {

    private Checksum() {}

    static long of(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /**
     * A whole file.
     *
     * @throws UserError if it cannot be read or is damaged
     */
    static byte[] read(Path file, long crc32) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (of(bytes) != crc32) {
                throw new UserError(file + " is damaged: its checksum is not the one in checkpoint.json."
                        + " Take an older checkpoint of the run");
            }
            return bytes;
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }
}
