package safedreamer.workbench.topbar;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Stands under the top bar while an error has stopped the session, and nowhere else. */
public final class TroubleBanner extends HBox {

    public TroubleBanner(TroubleViewModel trouble) {
        setId("trouble");
        getStyleClass().add("trouble");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(null, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        words.setId("trouble-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(trouble.error().map(failure -> trouble.words()).orElse(""));
        Button copy = new Button("Copy details");
        copy.setId("copy-details");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(trouble.details());
            Clipboard.getSystemClipboard().setContent(content);
        });
        visibleProperty().bind(trouble.error().isNotNull());
        managedProperty().bind(visibleProperty());
        getChildren().setAll(words, copy);
    }
}
