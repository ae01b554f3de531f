package safedreamer.workbench.curves;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import safedreamer.decision.chart.LossGroup;

/** The losses of one group over decisions; logarithmic as long as all are above zero. */
final class LossChart {

    private static final int MOST_LINES = 8;
    private static final double SHORTEST = 100;

    /** Losses that keep their looks; the others take what is left, in order. */
    private static final Map<String, Integer> LOOKS = Map.of(
            "total", 0, "observation", 1, "kl", 2, "continue", 4, "reward", 6, "cost", 7, "penalty", 0, "psi", 0);

    private final CurvesViewModel curves;
    private final CurveChart chart = new CurveChart("Losses");
    private final List<DoubleDataSet> lines = new ArrayList<>();
    private List<String> named = List.of();

    LossChart(CurvesViewModel curves) {
        this.curves = curves;
        for (int i = 0; i < MOST_LINES; i++) {
            lines.add(chart.line("loss-" + i));
        }
        chart.head().getChildren().add(choice(curves));
    }

    CurveChart chart() {
        return chart;
    }

    Node node() {
        return chart;
    }

    void show(double start, double end) {
        if (!chart.ready()) {
            return;
        }
        Map<String, DecimatedSeries> shown = curves.shownLosses();
        Extent extent = new Extent();
        List<String> names = looks(shown.keySet());
        for (int i = 0; i < MOST_LINES; i++) {
            DecimatedSeries series = shown.get(names.get(i));
            if (series == null) {
                Points.fill(lines.get(i), new double[0], new double[0]);
            } else {
                extent.add(series);
                Points.fill(lines.get(i), series);
            }
        }
        name(names);
        chart.say(extent.isEmpty() ? "Nothing has been learned here yet" : "");
        chart.showAcross(start, Math.max(start + SHORTEST, end));
        if (!extent.isEmpty()) {
            boolean logarithmic = extent.low() > 0;
            double[] range = logarithmic ? extent.decades() : extent.round();
            chart.showUpward(range[0], range[1], logarithmic);
        }
    }

    /** Name of the loss each line draws; empty for lines that draw none. */
    private static List<String> looks(Set<String> names) {
        List<String> looks = new ArrayList<>(Collections.nCopies(MOST_LINES, ""));
        for (String name : names) {
            Integer own = LOOKS.get(name);
            if (own != null) {
                looks.set(own, name);
            }
        }
        for (String name : names) {
            int free = looks.indexOf("");
            if (!LOOKS.containsKey(name) && free >= 0) {
                looks.set(free, name);
            }
        }
        return looks;
    }

    private void name(List<String> names) {
        if (!names.equals(named)) {
            named = names;
            chart.legend().getChildren().clear();
            for (int i = 0; i < MOST_LINES; i++) {
                if (!names.get(i).isEmpty()) {
                    chart.legend().getChildren().add(LegendEntry.line("loss-" + i, names.get(i)));
                }
            }
        }
    }

    private static Node choice(CurvesViewModel curves) {
        ComboBox<LossGroup> choice = new ComboBox<>();
        choice.setItems(curves.lossGroups());
        choice.setId("loss-group");
        choice.setAccessibleText("Which losses are drawn");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(LossGroup group) {
                return group.words();
            }

            @Override
            public LossGroup fromString(String words) {
                throw new UnsupportedOperationException("Losses are chosen, not typed: " + words);
            }
        });
        choice.valueProperty().bindBidirectional(curves.lossGroup());
        choice.setMinWidth(Label.USE_PREF_SIZE);
        return choice;
    }
}
