package safedreamer.decision.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.Finding;
import safedreamer.decision.Numerals;
import safedreamer.decision.PlanOutcome;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.FigureFile;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.AtomicFiles;
import safedreamer.run.Versions;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;

/**
 * A decision as one HTML page that any browser opens offline: what was decided and why in sentences, its charts drawn in
 * place, their data, and the settings. The page holds no script and asks for nothing from elsewhere.
 *
 * @param origin of the decision
 * @param trace its search
 * @param findings of the detectors
 * @param remarks other sentences, such as what a what-if came to
 * @param charts in order
 */
public record DecisionPage(
        ChartOrigin origin,
        DecisionRecord record,
        PlanTrace trace,
        List<Finding> findings,
        List<String> remarks,
        List<Chart> charts) {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);
    private static final String STYLE = """
            body{font:15px/1.5 'Helvetica Neue',Arial,'DejaVu Sans',sans-serif;color:#1B1F24;background:#FFF;
            max-width:960px;margin:0 auto;padding:24px}
            h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 8px}
            .muted{color:#57606A}.sentence{margin:6px 0}.finding{border-left:4px solid #D55E00;padding-left:10px}
            figure{margin:16px 0}svg{width:100%;height:auto;border:1px solid #D3D8DE}
            table{border-collapse:collapse;font-size:13px}th,td{text-align:left;padding:3px 14px 3px 0;
            border-bottom:1px solid #E7EAEE;vertical-align:top}td.number{text-align:right;
            font-variant-numeric:tabular-nums}details{margin:4px 0 20px}summary{cursor:pointer}
            .scroll{max-height:320px;overflow:auto}
            @media print{details{display:none}}
            """;

    /** Writes the page whole, over what was there. */
    public void write(Path file) {
        AtomicFiles.write(file, html().getBytes(StandardCharsets.UTF_8));
    }

    /** The page. */
    public String html() {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<title>").append(escape(title())).append("</title>\n");
        origin.metadata(trace)
                .forEach((name, value) -> page.append("<meta name=\"")
                        .append(escape(name))
                        .append("\" content=\"")
                        .append(escape(value))
                        .append("\">\n"));
        page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        page.append("<h1>").append(escape(title())).append("</h1>\n");
        paragraph(
                page,
                "muted",
                "Run " + origin.run() + ", seed " + origin.runSeed() + ", variant "
                        + record.variant().words() + ". " + origin.footing());
        sentences().forEach(sentence -> paragraph(page, "sentence", sentence));
        findings.forEach(finding -> paragraph(page, "sentence finding", finding.sentence()));
        remarks.forEach(remark -> paragraph(page, "sentence", remark));
        page.append("<h2>In numbers</h2>\n");
        table(page, numbers());
        page.append("<h2>The search, iteration by iteration</h2>\n");
        for (Chart chart : charts) {
            page.append("<figure>\n")
                    .append(FigureFile.svgElement(chart.figure()))
                    .append("</figure>\n");
            page.append("<details><summary>")
                    .append(escape(chart.figure().title() + ": as a table"))
                    .append("</summary>\n<div class=\"scroll\">\n");
            table(page, chart.data());
            page.append("</div></details>\n");
        }
        page.append("<h2>Settings of the search</h2>\n");
        table(page, settings());
        paragraph(page, "muted", "Written by SafeDreamer Workbench " + Versions.safedreamer() + ".");
        return page.append("</body>\n</html>\n").toString();
    }

    private String title() {
        return "Decision " + Numerals.count(record.decision()) + ", episode " + Numerals.count(record.episode())
                + " step " + Numerals.count(record.stepInEpisode() + 1L);
    }

    private List<String> sentences() {
        PlanOutcome plan = PlanOutcome.of(trace);
        List<String> sentences = new ArrayList<>();
        sentences.add(plan.safe() + " of " + plan.candidates() + " imagined futures were safe"
                + (trace.safeWanted() == 0 ? "" : ", at least " + trace.safeWanted() + " were wanted")
                + ": the search was to " + plan.branchWords() + ".");
        double overHorizon = trace.settings().horizonCostLimit(trace.episodeDecisions());
        sentences.add("The limit b = " + Numerals.brief(trace.settings().costLimit()) + " per episode of "
                + Numerals.count(trace.episodeDecisions()) + " decisions leaves " + Numerals.brief(overHorizon)
                + " over the horizon of " + trace.settings().horizon() + " decisions.");
        sentences.add("The plan was expected to return " + Numerals.brief(plan.expectedReturn()) + " at a cost of "
                + Numerals.brief(plan.expectedCost()) + " per episode. The decision itself then brought a reward of "
                + Numerals.brief(record.reward()) + " and cost " + Numerals.brief(record.cost()) + ".");
        return sentences;
    }

    private DataTable numbers() {
        PlanOutcome plan = PlanOutcome.of(trace);
        Map<String, @Nullable Object> rows = new LinkedHashMap<>();
        rows.put("branch", plan.branchWords());
        rows.put("safe futures of the last iteration", plan.safe());
        rows.put("futures of the last iteration", plan.candidates());
        rows.put("expected return", (float) plan.expectedReturn());
        rows.put("expected cost per episode", (float) plan.expectedCost());
        for (int a = 0; a < record.action().length; a++) {
            rows.put("action " + Looks.action(a), record.action()[a]);
        }
        rows.put("reward of the decision", record.reward());
        rows.put("cost of the decision", record.cost());
        rows.put("λ_p", trace.penalty());
        rows.put("time to decide, ms", (float) record.planMillis());
        DataTable.Builder table = DataTable.of("what", "value");
        rows.forEach(table::row);
        return table.build();
    }

    private DataTable settings() {
        DataTable.Builder table = DataTable.of("key", "symbol", "name", "value", "unit");
        for (ParameterInfo row : TABLE.rows()) {
            table.row(
                    "planner." + row.key(),
                    row.symbol(),
                    row.name(),
                    row.text(TABLE.get(trace.settings(), row.key())),
                    row.unit());
        }
        return table.build();
    }

    private static void paragraph(StringBuilder page, String style, String text) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</p>\n");
    }

    private static void table(StringBuilder page, DataTable table) {
        page.append("<table>\n<thead><tr>");
        table.columns()
                .forEach(column ->
                        page.append("<th scope=\"col\">").append(escape(column)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<@Nullable Object> row : table.rows()) {
            page.append("<tr>");
            for (Object value : row) {
                page.append(value instanceof Number ? "<td class=\"number\">" : "<td>")
                        .append(escape(DataTable.text(value)))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
