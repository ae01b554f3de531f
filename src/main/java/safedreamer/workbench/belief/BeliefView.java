package safedreamer.workbench.belief;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import safedreamer.figure.Palette;
import safedreamer.workbench.selection.SelectionModel;

/** The strip: a line with what it says in words, which opens and folds it, and the steps below. */
public final class BeliefView extends VBox {

    /** @param open whether the steps are shown */
    public BeliefView(
            BeliefViewModel belief, SelectionModel selection, ObservableValue<Palette> palette, BooleanProperty open) {
        getStyleClass().addAll("panel", "belief");
        setId("belief");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        BeliefChart chart = new BeliefChart(belief, selection, palette);
        chart.setId("belief-chart");
        chart.accessibleTextProperty().bind(belief.sentence());
        chart.setMinHeight(BeliefChart.HEIGHT);
        chart.setPrefHeight(BeliefChart.HEIGHT);
        chart.visibleProperty().bind(open);
        chart.managedProperty().bind(open);
        getChildren().setAll(header(belief, open), chart);
    }

    private static Node header(BeliefViewModel belief, BooleanProperty open) {
        FontIcon icon = new FontIcon();
        icon.iconCodeProperty()
                .bind(open.map(shown -> shown ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        ToggleButton fold = new ToggleButton("BELIEF", icon);
        fold.setId("belief-fold");
        fold.getStyleClass().addAll("flat", "fold");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setTooltip(new Tooltip("What it believes it sees and will see, step by step, against what came (key V)"));
        fold.setAccessibleText("Show what it believes it sees");
        fold.selectedProperty().bindBidirectional(open);
        Label sentence = new Label();
        sentence.setId("belief-sentence");
        sentence.textProperty().bind(belief.sentence());
        sentence.setMinWidth(40);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        whole.textProperty().bind(belief.sentence());
        sentence.setTooltip(whole);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        ToggleButton taken = new ToggleButton("actions taken");
        taken.setId("belief-taken");
        taken.getStyleClass().add("small");
        taken.setMinWidth(USE_PREF_SIZE);
        taken.setTooltip(new Tooltip("Follow the actions that were taken, not the plan: what differs then is the world"
                + " model's error alone"));
        taken.setAccessibleText("Follow the actions that were taken");
        taken.selectedProperty().bindBidirectional(belief.taken());
        taken.visibleProperty().bind(belief.takenKnown());
        taken.managedProperty().bind(belief.takenKnown());
        HBox header = new HBox(fold, sentence, taken);
        header.getStyleClass().add("belief-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }
}
