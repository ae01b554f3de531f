package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, and one that cannot be written to: small file systems in memory that only the child process sees.
 * Where the system does not let us make such, these tests are left out.
 */
@EnabledOnOs(OS.LINUX)
class UnwritableRunTest {

    @TempDir
    private Path folder;

    private ChildProcess script(String text) throws IOException, InterruptedException {
        Path disk = folder.resolve("disk");
        Files.createDirectories(disk);
        ChildProcess probe = ChildProcess.startOther(
                folder, List.of("unshare", "-m", "mount", "-t", "tmpfs", "none", disk.toString()));
        assumeTrue(probe.await() == 0, "no file systems of our own here");
        Path file = Files.writeString(folder.resolve("script.sh"), text);
        ChildProcess process = ChildProcess.startOther(folder, List.of("unshare", "-m", "sh", file.toString()));
        assertThat(process.await()).as(process.err()).isZero();
        return process;
    }

    private static String quoted(List<String> command) {
        return Stream.of(command.toArray(String[]::new))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aFullDiskIsNamedAndNothingIsLost() throws IOException, InterruptedException {
        Path disk = folder.resolve("disk");
        String run = disk.resolve("run").toString();
        String train = quoted(ChildProcess.command(TinyTraining.command(
                12, "--out", run, "--seed", "3", "--decisions", "195", "--checkpoint-every", "30")));
        String resume = quoted(ChildProcess.command("train", "--resume", "--out", run));
        Path copy = folder.resolve("copy");

        ChildProcess process = script(String.join(
                "\n",
                "set -e",
                "mount -t tmpfs -o size=1100k none '" + disk + "'",
                "status=0; " + train + " || status=$?",
                "test $status = 2",
                "mount -o remount,size=50m '" + disk + "'",
                resume,
                "cp -r '" + run + "' '" + copy + "'"));

        assertThat(process.err())
                .contains("safedreamer: cannot write", "the disk is full; free some space or choose another place");
        assertThat(process.out())
                .contains("by an error; when its cause is mended, go on with: train --resume --out " + run)
                .contains("going on from decision ");
        Path whole = folder.resolve("whole");
        ChildProcess uninterrupted = ChildProcess.start(
                folder, TinyTraining.command(12, "--out", whole.toString(), "--seed", "3", "--decisions", "195"));
        assertThat(uninterrupted.await()).as(uninterrupted.err()).isZero();
        assertThat(copy.resolve("checkpoints/step-195/weights.safetensors"))
                .hasSameBinaryContentAs(whole.resolve("checkpoints/step-195/weights.safetensors"));
        assertThat(copy.resolve("metrics.jsonl")).hasSameBinaryContentAs(whole.resolve("metrics.jsonl"));
    }

    @Test
    void aDiskThatCannotBeWrittenToIsNamed() throws IOException, InterruptedException {
        Path disk = folder.resolve("disk");
        Files.createDirectories(disk);
        RecordedRun.write(disk.resolve("run"), "small");
        String begin = quoted(ChildProcess.command(
                "train", "--decisions", "1", "--out", disk.resolve("new").toString()));
        String resume = quoted(ChildProcess.command(
                "train", "--resume", "--out", disk.resolve("run").toString()));

        ChildProcess process = script(String.join(
                "\n",
                "set -e",
                "mount --bind '" + disk + "' '" + disk + "'",
                "mount -o remount,bind,ro '" + disk + "'",
                "status=0; " + begin + " || status=$?; test $status = 2",
                "status=0; " + resume + " || status=$?; test $status = 2"));

        assertThat(process.err().lines())
                .containsExactly(
                        "safedreamer: cannot create " + disk.resolve("new")
                                + ": the file system is read-only; choose another place",
                        "safedreamer: cannot lock " + disk.resolve("run").resolve("lock")
                                + ": the file system is read-only; choose another place");
    }
}
