package safedreamer.workbench.topbar;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import safedreamer.demo.DemoCard;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** While the demo is shown: what it is, and the way to a run of one's own. */
public final class DemoRibbon extends HBox {

    /** @param trainOwn leaves the demo */
    public DemoRibbon(SelectionModel selection, DemoCard demo, Runnable trainOwn) {
        getStyleClass().addAll("mode-ribbon", "demo");
        setId("demo-ribbon");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(Bindings.equal(selection.mode(), Mode.DEMO));
        managedProperty().bind(visibleProperty());
        Label word = new Label(Mode.DEMO.words());
        word.getStyleClass().add("mode-word");
        word.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(DemoWords.of(demo));
        what.setId("demo-words");
        what.setTooltip(new Tooltip("Trained with: " + String.join(" ", demo.trainingCommand())));
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button own = new Button("_Train your own", new FontIcon(MaterialDesignS.SCHOOL_OUTLINE));
        own.setId("train-own");
        own.setMnemonicParsing(true);
        own.getStyleClass().add("strong");
        own.setMinWidth(USE_PREF_SIZE);
        own.setTooltip(new Tooltip("Leave the demo and train an agent from nothing (Alt+T)"));
        own.setAccessibleText("Train your own: leave the demo and train an agent from nothing");
        own.setOnAction(event -> trainOwn.run());
        getChildren().setAll(word, what, own);
    }
}
