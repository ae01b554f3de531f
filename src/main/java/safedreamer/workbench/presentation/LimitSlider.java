package safedreamer.workbench.presentation;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import safedreamer.workbench.drawing.Numbers;

/** b as the one wide slider, with its value in both units and marks under it. */
final class LimitSlider extends VBox {

    private static final double[] MARKS = {0, 0.1, 0.5, 2, 5, 10, 25, 50};
    private static final double BLOCK = 0.02;

    private final PresentationModel presentation;
    private final Slider slider = new Slider(0, 1, 0);
    private final List<Label> marks = new ArrayList<>();
    private boolean showing;

    LimitSlider(PresentationModel presentation) {
        this.presentation = presentation;
        getStyleClass().add("limit-slider");
        Label name = new Label("Cost limit b");
        name.getStyleClass().add("presented-limit");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        Label value = new Label();
        value.setId("presented-limit");
        value.textProperty().bind(presentation.limitSentence());
        HBox words = new HBox(name, value);
        words.setAlignment(Pos.BASELINE_LEFT);
        words.getStyleClass().add("limit-words");
        setUp();
        getChildren().setAll(words, slider, new MarkRow());
    }

    void focus() {
        slider.requestFocus();
    }

    private void setUp() {
        slider.setId("presented-slider");
        slider.setAccessibleText("Cost limit b");
        slider.setBlockIncrement(BLOCK);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                presentation.slide(now.doubleValue());
                if (!slider.isValueChanging()) {
                    presentation.settle();
                }
            }
        });
        slider.valueChangingProperty().addListener((property, before, now) -> {
            if (!now) {
                presentation.settle();
            }
        });
        presentation.limit().number().addListener((property, before, now) -> follow());
        follow();
    }

    /** A slider that is being moved stays where the hand is, between the limits that can be read. */
    private void follow() {
        if (presentation.scale().limit(slider.getValue())
                != presentation.limit().number().get()) {
            showing = true;
            slider.setValue(presentation.place());
            showing = false;
        }
    }

    /** Numbers under the places of some limits. */
    private final class MarkRow extends Pane {

        MarkRow() {
            for (double limit : MARKS) {
                if (limit <= presentation.scale().most()) {
                    Label mark = new Label(Numbers.brief(limit));
                    mark.getStyleClass().add("limit-mark");
                    mark.setUserData(limit);
                    marks.add(mark);
                }
            }
            getChildren().setAll(marks);
        }

        @Override
        protected double computePrefHeight(double width) {
            return marks.get(0).prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            Node thumb = slider.lookup(".thumb");
            double inset = thumb == null ? 0 : thumb.getLayoutBounds().getWidth() / 2;
            for (Label mark : marks) {
                double place = presentation.scale().place((Double) mark.getUserData());
                double width = mark.prefWidth(-1);
                double middle = inset + place * (getWidth() - 2 * inset);
                mark.resizeRelocate(
                        Math.clamp(middle - width / 2, 0, Math.max(0, getWidth() - width)),
                        0,
                        width,
                        mark.prefHeight(-1));
            }
        }
    }
}
