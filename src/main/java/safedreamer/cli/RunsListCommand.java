package safedreamer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.run.index.RunFacts;

/** Lists runs, a line each. */
@Command(
        name = "list",
        description = "Lists the runs below a folder: state, decisions, return and cost of the last ten episodes, tags,"
                + " and settings that are asked for.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class RunsListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private IndexedRuns runs = new IndexedRuns();

    @Mixin
    private JsonResult json = new JsonResult();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "KEY[,KEY...]",
            description = "Settings to show beside each run.")
    private List<String> shown = new ArrayList<>(List.of("variant", "seed"));

    @Override
    public Integer call() {
        json.requireWritable();
        List<String> keys =
                shown.stream().map(key -> SettingsOptions.TABLE.find(key).key()).toList();
        PrintWriter out = Commands.out(spec);
        List<RunFacts> found = runs.find(out);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("run", "state", "decisions", "return", "cost"));
        head.addAll(keys);
        head.add("tags");
        rows.add(head);
        found.forEach(run -> rows.add(row(run, keys)));
        TextTable.print(rows, out);
        out.println(found.size() + (found.size() == 1 ? " run" : " runs"));
        out.flush();
        json.write(Map.of("runs", found.stream().map(RunsListCommand::asMap).toList()));
        return 0;
    }

    private static List<String> row(RunFacts run, List<String> keys) {
        List<String> row = new ArrayList<>(List.of(
                run.path().toString(),
                run.state().toLowerCase(Locale.ROOT),
                Long.toString(run.decisions()),
                number(run.recentReturn()),
                number(run.recentCost())));
        keys.forEach(key -> row.add(run.parameters().getOrDefault(key, "")));
        row.add(String.join(" ", run.tags()));
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    static Map<String, Object> asMap(RunFacts run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", run.path().toString());
        map.put("state", run.state());
        map.put("startedAt", run.startedAt());
        map.put("decisions", run.decisions());
        map.put("episodes", run.episodes());
        map.put("recentReturn", run.recentReturn());
        map.put("recentCost", run.recentCost());
        map.put("tags", run.tags());
        map.put("settings", run.parameters());
        return map;
    }
}
