package safedreamer.workbench.planner;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Variant, preset, b, H and N_s always in view, all other settings of the search folded below. */
public final class PlannerView extends VBox {

    private static final List<String> ALWAYS = List.of("costLimit", "horizon", "minSafeTrajectories");

    public PlannerView(PlannerViewModel planner, VariantViewModel variants) {
        this(
                planner,
                "PLANNER",
                "Changes apply " + planner.field(ALWAYS.get(0)).info().applies().words() + ".",
                new VariantRow(variants),
                new PresetRow(planner));
    }

    /**
     * Without presets.
     *
     * @param heading whose settings they are
     * @param when what a change does
     */
    public PlannerView(PlannerViewModel planner, VariantViewModel variants, String heading, String when) {
        this(planner, heading, when, new VariantRow(variants));
    }

    /** @param first what stands above the parameters */
    private PlannerView(PlannerViewModel planner, String heading, String when, Node... first) {
        getStyleClass().addAll("panel", "planner");
        Label title = new Label(heading);
        title.getStyleClass().add("panel-title");
        VBox rows = new VBox();
        rows.getStyleClass().add("parameters");
        rows.getChildren().addAll(first);
        rows.getChildren().add(when(when));
        for (String key : ALWAYS) {
            rows.getChildren().add(new NumberRow(planner, planner.field(key), true));
            if (key.equals("costLimit")) {
                rows.getChildren().add(limit(planner));
            }
        }
        rows.getChildren().addAll(warning(planner), folded(planner));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox header = new VBox(title);
        header.getStyleClass().add("panel-header");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, scroll);
    }

    private static Label when(String words) {
        Label when = new Label(words);
        when.getStyleClass().add("muted");
        when.setWrapText(true);
        return when;
    }

    private static Label limit(PlannerViewModel planner) {
        Label limit = new Label();
        limit.setId("limit-sentence");
        limit.getStyleClass().add("limit");
        limit.setWrapText(true);
        limit.textProperty().bind(planner.limitSentence());
        return limit;
    }

    private static Label warning(PlannerViewModel planner) {
        Label warning = new Label(null, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        warning.setId("planner-warning");
        warning.getStyleClass().add("warning");
        warning.setWrapText(true);
        warning.textProperty().bind(planner.warning());
        warning.visibleProperty().bind(planner.warning().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    /** Its rows are made when they are first asked for: a window has to go through all its nodes for every picture. */
    private static Node folded(PlannerViewModel planner) {
        TitledPane pane = new TitledPane("More settings", null);
        pane.setId("more-settings");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().addListener((property, before, now) -> {
            if (now && pane.getContent() == null) {
                pane.setContent(rows(planner));
            }
        });
        return pane;
    }

    private static Node rows(PlannerViewModel planner) {
        VBox rows = new VBox();
        rows.getStyleClass().add("parameters");
        for (ParameterField field : planner.fields()) {
            if (!ALWAYS.contains(field.info().key())) {
                rows.getChildren()
                        .add(
                                field.info().isNumber()
                                        ? new NumberRow(planner, field, false)
                                        : new ChoiceRow(planner, field));
            }
        }
        return rows;
    }
}
