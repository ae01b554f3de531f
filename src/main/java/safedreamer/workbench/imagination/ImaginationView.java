package safedreamer.workbench.imagination;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import safedreamer.figure.Palette;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;

/** The picture, its layers as switches that are also its legend, and its caption. */
public final class ImaginationView extends VBox {

    private final ObservableValue<Palette> palette;

    public ImaginationView(
            ImaginationViewModel imagination, SelectionModel selection, ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().addAll("panel", "imagination");
        ImaginationPane pane = new ImaginationPane(imagination, selection, palette);
        pane.setId("imagination-pane");
        pane.accessibleTextProperty().bind(imagination.caption());
        Node near = near(imagination);
        StackPane picture = new StackPane(pane, near);
        StackPane.setAlignment(near, Pos.TOP_RIGHT);
        StackPane.setMargin(near, new Insets(4, 10, 0, 0));
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().setAll(header(selection), caption(imagination), picture, new SceneLegend(imagination, palette));
    }

    private Node header(SelectionModel selection) {
        Label title = new Label("IMAGINATION");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap);
        header.getStyleClass().addAll("panel-header", "overlays");
        header.setAlignment(Pos.CENTER_LEFT);
        for (Overlay overlay : Overlay.values()) {
            header.getChildren().add(overlaySwitch(overlay, selection));
        }
        return header;
    }

    private static Node near(ImaginationViewModel imagination) {
        ToggleButton near = new ToggleButton(null, new FontIcon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE));
        near.setId("close-up");
        near.getStyleClass().add("close-up");
        near.setAccessibleText("Close-up of the agent");
        near.setTooltip(new Tooltip("Follow the agent from near by (key Z)"));
        near.selectedProperty().bindBidirectional(imagination.closeUp());
        return near;
    }

    private ToggleButton overlaySwitch(Overlay overlay, SelectionModel selection) {
        ToggleButton button = new ToggleButton(overlay.words(), new MarkIcon(Mark.valueOf(overlay.name()), palette));
        button.setId("overlay-" + overlay.name());
        button.getStyleClass().add("overlay");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Show " + overlay.words());
        button.setTooltip(new Tooltip(overlay.help() + " (key " + overlay.key() + ")"));
        button.selectedProperty().bindBidirectional(selection.shown(overlay));
        return button;
    }

    private static Node caption(ImaginationViewModel imagination) {
        Label caption = new Label();
        caption.setId("imagination-caption");
        caption.getStyleClass().add("sentence");
        caption.textProperty().bind(imagination.caption());
        return caption;
    }
}
