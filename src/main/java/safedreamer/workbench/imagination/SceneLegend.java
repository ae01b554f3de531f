package safedreamer.workbench.imagination;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.SceneObject;
import safedreamer.figure.Palette;

/** What the marks of the picture mean; of things, those that the world holds. */
final class SceneLegend extends HBox {

    private final ObservableValue<Palette> palette;
    private Set<SceneObject.Kind> kinds = EnumSet.of(SceneObject.Kind.GOAL, SceneObject.Kind.HAZARD);

    SceneLegend(ImaginationViewModel imagination, ObservableValue<Palette> palette) {
        this.palette = palette;
        setId("scene-legend");
        getStyleClass().addAll("panel-footer", "scene-legend");
        setAlignment(Pos.CENTER_LEFT);
        imagination.moment().addListener((property, before, now) -> follow(now));
        fill();
    }

    private void follow(@Nullable Moment now) {
        if (now != null) {
            Set<SceneObject.Kind> present = EnumSet.noneOf(SceneObject.Kind.class);
            now.decision().scene().objects().forEach(object -> present.add(object.kind()));
            if (!present.equals(kinds)) {
                kinds = present;
                fill();
            }
        }
    }

    private void fill() {
        getChildren()
                .setAll(
                        entry("agent", new MarkIcon(Mark.AGENT, palette)),
                        entry("executed path", new MarkIcon(Mark.EXECUTED, palette)));
        kinds.forEach(kind -> getChildren().add(entry(words(kind), new ObjectIcon(kind, palette))));
    }

    private static Node entry(String words, Node icon) {
        Label label = new Label(words, icon);
        label.getStyleClass().add("legend-entry");
        return label;
    }

    private static String words(SceneObject.Kind kind) {
        return switch (kind) {
            case GOAL -> "goal";
            case HAZARD -> "hazard";
            case VASE -> "vase";
            case BUTTON -> "button";
            case PILLAR -> "pillar";
            case CIRCLE -> "circle";
            case WALL -> "boundary";
            case PUSH_BOX -> "box to push";
            case GREMLIN -> "gremlin";
        };
    }
}
