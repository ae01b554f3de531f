package safedreamer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.run.index.RunDifferences;
import safedreamer.run.index.RunFacts;

/** Compares runs that differ in settings, over their seeds. */
@Command(
        name = "compare",
        description = "Compares runs: one line for each combination of settings, with the mean over its runs of the"
                + " return and cost of the last ten episodes, and its 95 %% interval.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class RunsCompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private IndexedRuns runs = new IndexedRuns();

    @Mixin
    private JsonResult json = new JsonResult();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "KEY[,KEY...]",
            description = "Settings that tell the lines apart. Without it: all that differ, except the seed.")
    private List<String> by = new ArrayList<>();

    @Override
    public Integer call() {
        json.requireWritable();
        PrintWriter out = Commands.out(spec);
        List<RunFacts> found = runs.find(out).stream()
                .filter(run -> Double.isFinite(run.recentReturn()))
                .toList();
        List<String> keys = by.isEmpty()
                ? RunDifferences.keys(found)
                : by.stream().map(key -> SettingsOptions.TABLE.find(key).key()).toList();
        Map<List<String>, List<RunFacts>> groups = new LinkedHashMap<>();
        for (RunFacts run : found) {
            List<String> group = keys.stream()
                    .map(key -> run.parameters().getOrDefault(key, ""))
                    .toList();
            groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(run);
        }
        print(keys, groups, out);
        json.write(Map.of("by", keys, "groups", asMaps(keys, groups)));
        return 0;
    }

    private static ConfidenceInterval over(List<RunFacts> group, ToDoubleFunction<RunFacts> quantity) {
        return ConfidenceInterval.ofMean(group.stream().mapToDouble(quantity).toArray());
    }

    private static void print(List<String> keys, Map<List<String>, List<RunFacts>> groups, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(keys);
        head.addAll(List.of("runs", "return", "cost"));
        rows.add(head);
        groups.forEach((group, members) -> {
            List<String> row = new ArrayList<>(group);
            row.add(Integer.toString(members.size()));
            row.add(text(over(members, RunFacts::recentReturn)));
            row.add(text(over(members, RunFacts::recentCost)));
            rows.add(row);
        });
        TextTable.print(rows, out);
        out.flush();
    }

    private static String text(ConfidenceInterval interval) {
        return interval.n() < 2
                ? String.format(Locale.ROOT, "%.2f", interval.mean())
                : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", interval.mean(), interval.low(), interval.high());
    }

    private static List<Map<String, Object>> asMaps(List<String> keys, Map<List<String>, List<RunFacts>> groups) {
        List<Map<String, Object>> maps = new ArrayList<>();
        groups.forEach((group, members) -> {
            Map<String, Object> settings = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                settings.put(keys.get(i), group.get(i));
            }
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("settings", settings);
            map.put("runs", members.stream().map(run -> run.path().toString()).toList());
            map.put("return", over(members, RunFacts::recentReturn));
            map.put("cost", over(members, RunFacts::recentCost));
            maps.add(map);
        });
        return maps;
    }
}
