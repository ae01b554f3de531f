package safedreamer.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;

/** Holds our code against every golden file of a folder. */
public final class Conformance {

    private final List<GoldenReplay> replays;

    /** @param replays the first that reads a file replays it */
    public Conformance(List<GoldenReplay> replays) {
        this.replays = List.copyOf(replays);
    }

    /**
     * Compares all files whose names end like those of golden files, in the folder and below it, in the order of their
     * names. One that cannot be read does not keep the others from being compared.
     *
     * @param eachDone is told of each file as soon as it is done
     * @throws UserError if this is no folder, or there is no such file in it
     */
    public List<FileReport> compare(Path folder, Consumer<FileReport> eachDone) {
        List<FileReport> reports = new ArrayList<>();
        for (Path path : goldenFiles(folder)) {
            FileReport report = compare(path, folder.relativize(path).toString());
            reports.add(report);
            eachDone.accept(report);
        }
        return reports;
    }

    private static List<Path> goldenFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + " is not a folder; name one that holds golden files");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> golden = files.filter(file -> file.toString().endsWith(GoldenFile.SUFFIX))
                    .sorted()
                    .toList();
            if (golden.isEmpty()) {
                throw new UserError("there is no golden file (*" + GoldenFile.SUFFIX + ") in " + folder);
            }
            return golden;
        } catch (IOException e) {
            throw FileProblem.of("read", folder, e);
        }
    }

    private FileReport compare(Path path, String name) {
        try {
            GoldenFile file = GoldenFile.read(path);
            Optional<GoldenReplay> replay =
                    replays.stream().filter(each -> each.reads(file)).findFirst();
            if (replay.isEmpty()) {
                return FileReport.unreadable(name, "nothing is known of the format \"" + file.format() + "\"");
            }
            Findings findings = new Findings();
            replay.get().replay(file, findings);
            return findings.report(name);
        } catch (UserError e) {
            return FileReport.unreadable(name, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A file whose numbers do not fit together can fail anywhere in our code.
            String message = Optional.ofNullable(e.getMessage())
                    .orElse("")
                    .lines()
                    .findFirst()
                    .orElse("");
            return FileReport.unreadable(
                    name, "cannot be replayed: " + e.getClass().getSimpleName() + ": " + message);
        }
    }
}
