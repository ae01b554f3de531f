package safedreamer.workbench.topbar;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import safedreamer.training.SessionState;

/** Name, state and transport on the left, what the screen shows and how far the run is on the right. */
public final class TopBarView extends HBox {

    private static final Duration QUESTION_STANDS = Duration.seconds(4);

    /**
     * @param newRun opens the choice of the next run
     * @param toggleTheme changes between light and dark
     * @param showKeys opens the list of keys
     */
    public TopBarView(TopBarViewModel bar, Runnable newRun, Runnable toggleTheme, Runnable showKeys) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        names(bar),
                        chip("state-chip", bar.stateWords(), "What the training session is doing"),
                        phase(bar),
                        transport(bar),
                        gap,
                        mode(bar),
                        figure("DECISION", "top-decision", bar.decision(), 74),
                        figure("EPISODE", "top-episode", bar.episode(), 58),
                        figure("PER MINUTE", "top-rate", bar.rate(), 76),
                        iconButton("open-new-run", MaterialDesignP.PLUS_BOX_OUTLINE, "New run (Ctrl+N)", newRun),
                        iconButton("theme", MaterialDesignT.THEME_LIGHT_DARK, "Light or dark (Ctrl+T)", toggleTheme),
                        iconButton("keys", MaterialDesignH.HELP_CIRCLE_OUTLINE, "Keys (F1 or ?)", showKeys));
    }

    private static Node names(TopBarViewModel bar) {
        Label run = new Label();
        run.textProperty().bind(bar.runName());
        run.getStyleClass().add("run-name");
        Label task = new Label(bar.task());
        task.setId("task");
        task.getStyleClass().add("muted");
        if (!bar.approximation().isEmpty()) {
            task.setTooltip(new Tooltip(bar.approximation()));
        }
        VBox names = new VBox(run, task);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(USE_PREF_SIZE);
        return names;
    }

    private static Label chip(String id, ObservableValue<String> words, String help) {
        Label chip = new Label();
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(words);
        chip.setTooltip(new Tooltip(help));
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static Node phase(TopBarViewModel bar) {
        Label phase = new Label();
        phase.setId("phase");
        phase.getStyleClass().add("muted");
        phase.textProperty().bind(bar.phase());
        phase.setMinWidth(56);
        // Beside the state ACTING it would say the same twice.
        phase.visibleProperty().bind(bar.stateWords().isNotEqualTo(SessionState.ACTING.name()));
        return phase;
    }

    private static Node mode(TopBarViewModel bar) {
        Label chip = chip("mode-chip", bar.mode().map(mode -> mode.words()), "");
        chip.getStyleClass().add("mode");
        chip.getTooltip().textProperty().bind(bar.mode().map(mode -> mode.help()));
        return chip;
    }

    private static Node transport(TopBarViewModel bar) {
        Button toggle = iconButton("pause", MaterialDesignP.PAUSE, "", bar::pauseOrResume);
        toggle.disableProperty().bind(bar.paused().or(bar.running()).not());
        FontIcon icon = (FontIcon) toggle.getGraphic();
        icon.iconCodeProperty()
                .bind(Bindings.when(bar.paused())
                        .<Ikon>then(MaterialDesignP.PLAY)
                        .otherwise(MaterialDesignP.PAUSE));
        var words = Bindings.when(bar.paused()).then("Resume").otherwise("Pause");
        toggle.accessibleTextProperty().bind(words);
        toggle.getTooltip().textProperty().bind(words.concat(" (Space)"));

        Button step =
                iconButton("step", MaterialDesignS.SKIP_NEXT, "One decision (Right arrow, while paused)", bar::step);
        step.disableProperty().bind(bar.paused().not());

        HBox transport = new HBox(toggle, step, restart(bar));
        transport.getStyleClass().add("transport");
        transport.setAlignment(Pos.CENTER_LEFT);
        return transport;
    }

    /** Asks in its own place, so that nothing stands in the way of what goes on. */
    private static Button restart(TopBarViewModel bar) {
        Button restart = iconButton("restart", MaterialDesignR.RESTART, "Start again from the beginning", bar::restart);
        PauseTransition patience = new PauseTransition(QUESTION_STANDS);
        patience.setOnFinished(event -> bar.disarmRestart());
        restart.textProperty()
                .bind(Bindings.when(bar.restartArmed())
                        .then("From the beginning? Press again")
                        .otherwise(""));
        bar.restartArmed().addListener((property, before, now) -> {
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
            }
        });
        return restart;
    }

    private static Node figure(String name, String id, ObservableValue<String> value, double width) {
        Label words = new Label(name);
        words.getStyleClass().add("figure-name");
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("figure");
        number.textProperty().bind(value);
        VBox figure = new VBox(words, number);
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.setMinWidth(width);
        return figure;
    }

    private static Button iconButton(String id, Ikon icon, String help, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(event -> action.run());
        return button;
    }
}
