package safedreamer.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import safedreamer.settings.UserError;

/**
 * tags.json: words that people gave a run. They are kept in its folder, so that an index can be thrown away.
 *
 * @param formatVersion of the file
 * @param tags in order, each once
 */
public record RunTags(int formatVersion, List<String> tags) {

    private static final int FORMAT_VERSION = 1;

    /**
     * @param file absent where there are none
     * @throws UserError if it cannot be understood or has a later format
     */
    public static RunTags read(Path file) {
        if (!Files.exists(file)) {
            return new RunTags(FORMAT_VERSION, List.of());
        }
        return JsonText.read(file, RunTags.class, FORMAT_VERSION);
    }

    /** @throws UserError if a tag is empty, or holds a comma */
    public RunTags with(List<String> more) {
        for (String tag : more) {
            if (tag.isBlank() || tag.contains(",")) {
                throw new UserError("a tag cannot be \"" + tag + "\": give a word without commas");
            }
        }
        TreeSet<String> all = new TreeSet<>(tags);
        all.addAll(more);
        return new RunTags(FORMAT_VERSION, List.copyOf(all));
    }

    public RunTags without(List<String> fewer) {
        TreeSet<String> all = new TreeSet<>(tags);
        fewer.forEach(all::remove);
        return new RunTags(FORMAT_VERSION, List.copyOf(all));
    }

    public void write(Path file) {
        AtomicFiles.write(file, JsonText.indented(this).getBytes(StandardCharsets.UTF_8));
    }
}
