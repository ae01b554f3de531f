package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderOutsideAnyRepositoryHasNone() {
        assertThat(GitCommit.of(folder)).isEmpty();
    }

    @Test
    void theCommitIsNamedAndSoAreChangesToIt() throws IOException, InterruptedException {
        Assumptions.assumeTrue(git("init", "-q") == 0, "git is not installed");
        Path file = Files.writeString(folder.resolve("a"), "1");
        git("add", "a");
        git(
                "-c",
                "commit.gpgsign=false",
                "-c",
                "user.name=n",
                "-c",
                "user.email=e@example.org",
                "commit",
                "-q",
                "-m",
                "m");

        GitCommit clean = GitCommit.of(folder).orElseThrow();
        assertThat(clean.hash()).matches("[0-9a-f]{40,64}");
        assertThat(clean.changed()).isFalse();

        Files.writeString(file, "2");
        assertThat(GitCommit.of(folder)).contains(new GitCommit(clean.hash(), true));
    }

    private int git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
