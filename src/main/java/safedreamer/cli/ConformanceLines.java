package safedreamer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import safedreamer.conformance.Comparison;
import safedreamer.conformance.FileReport;
import safedreamer.conformance.FileReport.Outcome;

/** What is said of golden files, in lines and as JSON. */
final class ConformanceLines {

    /** So many comparisons still fit the file's line; of more, the one nearest its tolerance stands for all. */
    private static final int FIT = 16;

    private ConformanceLines() {}

    /** The file's own line, and below it what was breached, left out, or is different on purpose. */
    static List<String> of(FileReport report, boolean details) {
        List<String> lines = new ArrayList<>();
        lines.add(report.file() + ": " + String.join("; ", parts(report)));
        for (Comparison comparison : report.comparisons()) {
            if (details || comparison.breached()) {
                lines.add("    " + (comparison.breached() ? "BREACH " : "") + words(comparison));
            }
        }
        report.onPurpose().forEach(words -> lines.add("    ours differs on purpose: " + words));
        if (report.outcome() != Outcome.NOT_COMPARED) {
            report.notCompared().forEach((words, times) -> lines.add("    not compared" + times(times) + ": " + words));
        }
        return lines;
    }

    private static List<String> parts(FileReport report) {
        if (report.outcome() == Outcome.UNREADABLE) {
            return List.of(report.problem());
        }
        List<String> parts = new ArrayList<>(List.of(report.coverage().toString()));
        if (report.outcome() == Outcome.NOT_COMPARED) {
            parts.add("not compared: " + String.join("; ", report.notCompared().keySet()));
            return parts;
        }
        if (report.comparisons().size() > FIT) {
            parts.add(String.format(
                    Locale.ROOT,
                    "%d comparisons of %,d numbers",
                    report.comparisons().size(),
                    report.count()));
            report.worst().ifPresent(worst -> parts.add("nearest its tolerance: " + words(worst)));
        } else {
            report.comparisons().forEach(each -> parts.add(words(each)));
        }
        parts.add(word(report.outcome()));
        return parts;
    }

    private static String words(Comparison comparison) {
        return comparison.kind() == Comparison.Kind.ERROR
                ? String.format(
                        Locale.ROOT, "%s %.1e of %.0e", comparison.name(), comparison.worst(), comparison.allowed())
                : String.format(
                        Locale.ROOT,
                        "%s %.0f mismatches of %,d",
                        comparison.name(),
                        comparison.worst(),
                        comparison.count());
    }

    private static String times(long times) {
        return times == 1 ? "" : " (" + times + " times)";
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String summary(List<FileReport> reports) {
        Map<Outcome, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(FileReport::outcome, java.util.TreeMap::new, Collectors.counting()));
        String files = reports.size() == 1 ? "1 file: " : reports.size() + " files: ";
        return files
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    static Map<String, Object> json(List<FileReport> reports) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            result.put(
                    camel(outcome),
                    reports.stream().filter(each -> each.outcome() == outcome).count());
        }
        result.put("files", reports.stream().map(ConformanceLines::json).toList());
        return result;
    }

    private static Map<String, Object> json(FileReport report) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", report.file());
        file.put("outcome", camel(report.outcome()));
        file.put("compared", report.coverage().compared());
        file.put("recorded", report.coverage().recorded());
        file.put("what", report.coverage().what());
        file.put("problem", report.problem());
        file.put(
                "comparisons",
                report.comparisons().stream().map(ConformanceLines::json).toList());
        file.put("differsOnPurpose", report.onPurpose());
        file.put("notCompared", report.notCompared());
        return file;
    }

    private static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", comparison.name());
        map.put("count", comparison.count());
        if (comparison.kind() == Comparison.Kind.ERROR) {
            map.put("largestError", comparison.worst());
        } else {
            map.put("mismatches", Math.round(comparison.worst()));
        }
        map.put("allowed", comparison.allowed());
        map.put("breach", comparison.breached());
        return map;
    }

    private static String camel(Outcome outcome) {
        return outcome == Outcome.NOT_COMPARED ? "notCompared" : word(outcome);
    }
}
