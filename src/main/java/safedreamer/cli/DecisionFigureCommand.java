package safedreamer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.DecisionLog;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.KeptSearch;
import safedreamer.decision.MapMeasure;
import safedreamer.decision.SearchDetectors;
import safedreamer.decision.SummaryLog;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.decision.chart.DecisionCharts;
import safedreamer.decision.chart.DecisionCharts.Name;
import safedreamer.decision.chart.DecisionPage;
import safedreamer.figure.Chart;
import safedreamer.figure.FigureFile;
import safedreamer.figure.Palette;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.RunConfig;
import safedreamer.training.RunSettings;

/** Draws a decision, or all decisions of a run. */
@Command(
        name = "decision",
        description = "Draws a chart of a decision, writes its data, or writes the whole decision as one page that any"
                + " browser opens offline.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DecisionFigureCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run's folder, or a decision's bundle.")
    private Path run = Path.of("");

    @Option(
            names = "--decision",
            paramLabel = "N",
            description = "Which decision of the run; a bundle holds one, and charts of all decisions need none.")
    private @Nullable Long decision;

    @Option(
            names = "--chart",
            paramLabel = "NAME",
            description = "What to draw: ${COMPLETION-CANDIDATES}. The last four are of all decisions of a run.",
            completionCandidates = Names.class)
    private String chart = Name.SCATTER.words();

    @Option(names = "--iteration", paramLabel = "J", description = "Of the scatter; without it: the last.")
    private int iteration;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "What a sensitivity map shows: branch, return or cost.")
    private String measure = "branch";

    @Option(names = "--theme", paramLabel = "NAME", description = "light or dark.")
    private WindowRequest.Theme theme = WindowRequest.Theme.LIGHT;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "FILE.svg or FILE.png: the figure. FILE.csv: its data. FILE.html: the whole decision.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        DrawnFigure.inMemory();
        Name name = Name.of(chart);
        boolean page = out.toString().toLowerCase(Locale.ROOT).endsWith(".html");
        if (page) {
            FigureFile.requireFolder(out);
            writePage();
        } else {
            FigureFile.requireWritableChart(out);
            FigureFile.write(name.ofRun() ? ofRun(name) : ofDecision(name), out);
        }
        DrawnFigure.say(spec, out);
        return 0;
    }

    private Chart ofRun(Name name) {
        if (DecisionBundle.isBundle(run)) {
            throw new UserError(run + " holds a single decision: the chart " + name.words() + " needs a run's folder");
        }
        RunDirectory folder = RunDirectory.open(run);
        RunSettings settings = RunConfig.read(folder.config()).settings();
        List<DecisionSummary> made = SummaryLog.read(folder);
        return charts(nameOf(run), settings)
                .ofRun(name, made, settings.actorCritic().discount());
    }

    private Chart ofDecision(Name name) {
        try (OpenedDecision opened = OpenedDecision.of(run, decision)) {
            opened.requireSearch();
            DecisionCharts charts = charts(opened.name(), opened.settings());
            if (name == Name.BELIEF) {
                KeptSearch search = KeptSearch.of(opened.kept(), opened.agent());
                return charts.ofBelief(
                        opened.kept(),
                        search,
                        opened.agent(),
                        around(opened.kept(), search.trace().settings().horizon()),
                        opened.settings().environmentSpec());
            }
            return name == Name.SENSITIVITY || name == Name.SENSITIVITY_SAFE
                    ? charts.ofMap(name, opened.kept(), opened.agent(), measure())
                    : charts.ofSearch(name, opened.kept(), KeptSearch.of(opened.kept(), opened.agent()), iteration);
        }
    }

    /** The decision and those after it that were kept without a gap; of a bundle the decision alone. */
    private DecisionArchive around(KeptDecision kept, int horizon) {
        DecisionArchive archive = new DecisionArchive();
        long next = kept.record().decision();
        List<KeptDecision> known = DecisionBundle.isBundle(run)
                ? List.of(kept)
                : DecisionLog.newest(RunDirectory.at(run).decisions(), next + horizon, horizon + 1);
        for (KeptDecision each : known) {
            if (each.record().decision() == next) {
                archive.restore(each);
                next++;
            }
        }
        return archive;
    }

    private void writePage() {
        try (OpenedDecision opened = OpenedDecision.of(run, decision)) {
            opened.requireSearch();
            KeptSearch search = KeptSearch.of(opened.kept(), opened.agent());
            long number = opened.kept().record().decision();
            DecisionCharts charts = charts(opened.name(), opened.settings());
            List<Chart> all = new ArrayList<>(charts.ofSearch(opened.kept(), search));
            for (Name map : new Name[] {Name.SENSITIVITY, Name.SENSITIVITY_SAFE}) {
                all.add(charts.ofMap(map, opened.kept(), opened.agent(), measure()));
            }
            List<DecisionSummary> made = List.of();
            if (!DecisionBundle.isBundle(run)
                    && Files.exists(RunDirectory.at(run).summaries())) {
                made = SummaryLog.read(RunDirectory.at(run));
                all.add(charts.ofRun(
                        Name.RELIABILITY, made, opened.settings().actorCritic().discount()));
            }
            new DecisionPage(
                            origin(opened.name(), opened.settings()).of(number, search.footing(opened.kept())),
                            opened.kept().record(),
                            search.trace(),
                            new SearchDetectors(DecisionArchive.of(made)).look(number, search.trace()),
                            List.of(),
                            all)
                    .write(out);
        }
    }

    private DecisionCharts charts(String name, RunSettings settings) {
        return new DecisionCharts(
                theme == WindowRequest.Theme.DARK ? Palette.DARK : Palette.LIGHT, origin(name, settings));
    }

    private static ChartOrigin origin(String name, RunSettings settings) {
        return new ChartOrigin(name, settings.seed(), 0, "");
    }

    private static String nameOf(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private MapMeasure measure() {
        for (MapMeasure each : MapMeasure.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(measure.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new UserError("a map cannot show \"" + measure + "\": choose of branch, return, cost");
    }

    /** For the help text. */
    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Name.values()).map(Name::words).iterator();
        }
    }
}
