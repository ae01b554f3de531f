package safedreamer.run;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The commit that this program was compiled from, as far as it can be known.
 *
 * @param hash of the commit checked out
 * @param changed whether tracked files differ from it
 */
public record GitCommit(String hash, boolean changed) {

    private static final int SECONDS = 5;

    /** Of the working tree that holds the compiled classes; none where they come from a jar, or git is absent. */
    public static Optional<GitCommit> ofThisProgram() {
        CodeSource source = GitCommit.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path classes = Path.of(new URI(source.getLocation().toString()));
            return Files.isDirectory(classes) ? of(classes) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of the working tree that holds a folder. */
    static Optional<GitCommit> of(Path folder) {
        return git(folder, "rev-parse", "HEAD")
                .filter(hash -> hash.matches("[0-9a-f]{40,64}"))
                .map(hash -> new GitCommit(
                        hash,
                        git(folder, "status", "--porcelain", "--untracked-files=no")
                                .map(changes -> !changes.isEmpty())
                                .orElse(false)));
    }

    private static Optional<String> git(Path folder, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("git", "-C", folder.toString());
        builder.command().addAll(List.of(arguments));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Optional.of(out);
            }
            process.destroy();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
