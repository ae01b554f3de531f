package safedreamer.workbench.planner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import safedreamer.settings.ParameterInfo;
import safedreamer.workbench.drawing.Symbols;

/** What the rows of all kinds of parameters have in common. */
final class RowParts {

    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private RowParts() {}

    static Label name(ParameterField field) {
        Label name = new Label(field.info().name());
        name.getStyleClass().add("parameter-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(help(field));
        if (!field.info().symbol().isEmpty()) {
            Label base = new Label(Symbols.base(field.info().symbol()));
            base.getStyleClass().add("symbol");
            Label below = new Label(Symbols.below(field.info().symbol()));
            below.getStyleClass().add("symbol-below");
            below.setTranslateY(4);
            HBox symbol = new HBox(base, below);
            symbol.setAlignment(Pos.CENTER_LEFT);
            name.setGraphic(symbol);
        }
        return name;
    }

    /** All the table says of a parameter. */
    static Tooltip help(ParameterField field) {
        ParameterInfo info = field.info();
        String all = field.label() + "\n" + info.help() + "\nAccepted: " + info.range() + "\nThis run's own: "
                + field.initialText() + "\nA change applies " + info.applies().words() + ".";
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(field.idle().map(reason -> reason.isEmpty() ? all : "No effect now: " + reason + "\n\n" + all));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(340);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setShowDuration(Duration.seconds(30));
        return tooltip;
    }

    /** A control is grey and still while its parameter has no effect; its name, whose tooltip says why, is not. */
    static void restWhileIdle(ParameterField field, Node... controls) {
        for (Node control : controls) {
            control.disableProperty().bind(field.idle().isNotEmpty());
        }
    }

    /** Keeps its place while there is nothing to reset. */
    static Button reset(PlannerViewModel planner, ParameterField field) {
        Button reset = new Button(null, new FontIcon(MaterialDesignR.RESTORE));
        reset.setId("reset-" + field.info().key());
        reset.getStyleClass().addAll("flat", "reset");
        String words = "Back to " + field.initialText() + ", this run's own";
        reset.setTooltip(new Tooltip(words));
        reset.setAccessibleText(field.label() + ": " + words);
        reset.visibleProperty().bind(field.changed());
        reset.setOnAction(event -> {
            field.reset();
            planner.settle(field);
        });
        return reset;
    }

    /** One line under the field, there only when something was refused. */
    static Label error(ParameterField field) {
        Label error = new Label(null, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        error.setId("error-" + field.info().key());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(field.error());
        error.visibleProperty().bind(field.error().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }
}
