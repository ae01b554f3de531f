package safedreamer.workbench;

import java.nio.file.InvalidPathException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/** Asks a question over the window: Enter answers it, Esc takes it back. What is wrong with an answer stands under it. */
final class PromptPane extends StackPane {

    private static final double WIDTH = 560;

    private final VBox card = new VBox();
    private @Nullable Node focusBefore;

    PromptPane() {
        setId("prompt");
        getStyleClass().add("key-overlay");
        card.getStyleClass().add("key-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.CENTER);
        getChildren().setAll(card);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                hide();
                key.consume();
            }
        });
        setVisible(false);
    }

    void ask(Prompt prompt) {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        Label title = new Label(prompt.title());
        title.getStyleClass().add("key-title");
        Label help = new Label(prompt.help());
        help.setWrapText(true);
        help.getStyleClass().add("muted");
        TextInputControl answer = field(prompt);
        Label wrong = new Label();
        wrong.setId("prompt-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Runnable confirm = () -> confirm(prompt, answer, wrong);
        Button yes = new Button(prompt.confirm());
        yes.setId("prompt-confirm");
        yes.getStyleClass().addAll("small", "strong");
        yes.setOnAction(event -> confirm.run());
        Button no = new Button("Cancel");
        no.setId("prompt-cancel");
        no.getStyleClass().add("small");
        no.setOnAction(event -> hide());
        if (answer instanceof TextField line) {
            line.setOnAction(event -> confirm.run());
        }
        HBox buttons = new HBox(no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setSpacing(8);
        card.getChildren().setAll(title, help, answer, wrong, buttons);
        setVisible(true);
        answer.requestFocus();
        answer.selectAll();
    }

    private static TextInputControl field(Prompt prompt) {
        TextInputControl field;
        if (prompt.lines() > 1) {
            TextArea area = new TextArea();
            area.setPrefRowCount(prompt.lines());
            // It would write a tab: nobody could leave it by keyboard.
            area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.TAB) {
                    area.requestFocusTraversal(
                            key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                    key.consume();
                }
            });
            field = area;
        } else {
            field = new TextField();
        }
        field.setText(prompt.initial());
        field.setId("prompt-answer");
        field.setAccessibleText(prompt.title());
        return field;
    }

    private void confirm(Prompt prompt, TextInputControl answer, Label wrong) {
        try {
            wrong.setText(prompt.act().apply(answer.getText().strip()).orElse(""));
        } catch (UserError | InvalidPathException mistake) {
            wrong.setText(mistake.getMessage());
        }
        if (wrong.getText().isEmpty()) {
            hide();
        } else {
            answer.requestFocus();
        }
    }

    /** Takes the question back; false if there is none. */
    boolean hide() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        Node before = focusBefore;
        if (before != null) {
            before.requestFocus();
        }
        return true;
    }
}
