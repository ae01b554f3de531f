package safedreamer.workbench.whatif;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import safedreamer.decision.PlanOutcome;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Transform;

/** A and B side by side, with the same camera; below in words and numbers what differs, and how much of it is luck. */
public final class WhatIfView extends VBox {

    /**
     * @param sceneA the decision as it was
     * @param sceneB the decision as it would be
     */
    public WhatIfView(WhatIfViewModel whatIf, Node sceneA, Node sceneB, ObservableValue<Palette> palette) {
        getStyleClass().addAll("panel", "what-if");
        setId("what-if-view");
        ToggleGroup letters = new ToggleGroup();
        HBox scenes = new HBox(
                half(whatIf, letters, false, "as decided", sceneA), half(whatIf, letters, true, "what if", sceneB));
        scenes.getStyleClass().add("scenes");
        VBox.setVgrow(scenes, Priority.ALWAYS);
        LuckChart reward =
                new LuckChart(whatIf, "Expected return", PlanOutcome::expectedReturn, Transform.LINEAR, palette);
        LuckChart cost = new LuckChart(
                whatIf, "Expected cost per episode", PlanOutcome::expectedCost, Transform.SYMLOG, palette);
        reward.setId("luck-return");
        cost.setId("luck-cost");
        HBox charts = new HBox(reward, cost);
        for (LuckChart chart : new LuckChart[] {reward, cost}) {
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.setPrefSize(200, 104);
            chart.setMinHeight(92);
            chart.accessibleTextProperty().bind(whatIf.luckSentence());
        }
        Label luck = words("what-if-luck", whatIf.luckSentence(), "muted");
        getChildren().setAll(header(whatIf), scenes, charts, luck);
    }

    private static Node header(WhatIfViewModel whatIf) {
        Label title = new Label("WHAT IF");
        title.getStyleClass().add("panel-title");
        Label sentence = words("what-if-sentence", whatIf.sentence(), "difference");
        Label footing = words("what-if-footing", whatIf.footing(), "muted");
        VBox header = new VBox(title, sentence, footing);
        header.getStyleClass().add("what-if-header");
        return header;
    }

    private static Label words(String id, ObservableValue<String> text, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private static Node half(WhatIfViewModel whatIf, ToggleGroup letters, boolean isB, String words, Node scene) {
        String letter = isB ? "B" : "A";
        ToggleButton name = new ToggleButton(letter);
        name.setId("show-" + letter.toLowerCase(Locale.ROOT));
        name.getStyleClass().add("letter");
        name.setToggleGroup(letters);
        name.setSelected(whatIf.showsB().get() == isB);
        name.setTooltip(new Tooltip("Show the search of " + letter + " on the right"));
        name.setAccessibleText(name.getTooltip().getText());
        name.setOnAction(event -> {
            name.setSelected(true);
            whatIf.showsB().set(isB);
        });
        Label what = new Label(words);
        what.getStyleClass().add("muted");
        HBox head = new HBox(name, what);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("half-head");
        VBox half = new VBox(head, scene);
        half.getStyleClass().add(isB ? "half-b" : "half-a");
        VBox.setVgrow(scene, Priority.ALWAYS);
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setPrefWidth(200);
        return half;
    }
}
