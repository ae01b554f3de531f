package safedreamer.workbench.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import safedreamer.workbench.selection.SelectionModel;

/** One button for each iteration; for long searches two steps back and forth with the number between. */
final class IterationPicker extends HBox {

    private static final int MOST_BUTTONS = 9;

    private final SearchViewModel search;
    private final ToggleGroup group = new ToggleGroup();
    private final Label number = new Label();

    IterationPicker(SearchViewModel search, SelectionModel selection) {
        this.search = search;
        getStyleClass().add("iteration-picker");
        setAlignment(Pos.CENTER_LEFT);
        search.iterations().addListener((property, before, now) -> rebuild());
        selection.iteration().addListener((property, before, now) -> mark());
        rebuild();
    }

    private void rebuild() {
        int iterations = search.iterations().get();
        group.getToggles().clear();
        getChildren().clear();
        if (iterations > MOST_BUTTONS) {
            Button back = step("‹", -1, "Iteration before");
            Button forth = step("›", 1, "Next iteration");
            getChildren().setAll(back, number, forth);
        } else {
            for (int i = 1; i <= iterations; i++) {
                getChildren().add(button(i));
            }
        }
        mark();
    }

    private ToggleButton button(int iteration) {
        ToggleButton button = new ToggleButton(Integer.toString(iteration));
        button.setToggleGroup(group);
        button.setAccessibleText("Look at iteration " + iteration);
        button.setTooltip(new Tooltip("Look at iteration " + iteration + " of the search (key " + iteration + ")"));
        button.setOnAction(event -> {
            search.choose(iteration);
            mark();
        });
        return button;
    }

    private Button step(String sign, int by, String help) {
        Button button = new Button(sign);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> search.choose(search.iterationIndex() + 1 + by));
        return button;
    }

    private void mark() {
        int index = search.iterationIndex();
        if (index >= 0 && index < group.getToggles().size()) {
            group.selectToggle(group.getToggles().get(index));
        }
        number.setText((index + 1) + " of " + search.iterations().get());
    }
}
