package safedreamer.workbench.runs;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.RunColours;
import safedreamer.run.index.RunFacts;

/** One run in the panel: the same object for as long as it is there, so that it stays chosen while it goes on. */
final class RunRow {

    private static final double[][] DASHES = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};

    private final ObjectProperty<RunFacts> facts;

    RunRow(RunFacts facts) {
        this.facts = new SimpleObjectProperty<>(this, "facts", facts);
    }

    ObjectProperty<RunFacts> factsProperty() {
        return facts;
    }

    RunFacts facts() {
        return facts.get();
    }

    Path path() {
        return facts().path();
    }

    /** The name of its folder. */
    String name() {
        return facts().path().toString();
    }

    /** A setting as it would be typed; empty if the run has none of this key. */
    String setting(String key) {
        return facts().parameters().getOrDefault(key, "");
    }

    /** A setting as a number; NaN if it is none. */
    double number(String key) {
        try {
            return Double.parseDouble(setting(key));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    String colour(Palette palette) {
        return RunColours.colour(palette, facts().number());
    }

    Marker marker() {
        return RunColours.marker(facts().number());
    }

    /** Of its lines: when the colours begin anew, the dashes are others. */
    double[] dashes() {
        return DASHES[facts().number() / RunColours.COUNT % DASHES.length];
    }
}
