package safedreamer.workbench;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Three columns, planner, centre and search, over a lower panel with tabs, which can be hidden or have the whole height. Used on
 * the JavaFX thread.
 */
final class PanelArrangement {

    private static final double PLANNER_WIDTH = 264;
    private static final double SEARCH_WIDTH = 476;
    private static final double BOTTOM_HEIGHT = 216;

    /** Of what lies above the panels. */
    private static final double HEAD_HEIGHT = 46;

    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final TabPane bottom = new TabPane();
    private double bottomShare;

    /**
     * @param width of the window
     * @param height of the window
     */
    PanelArrangement(Region planner, Region centre, Region search, List<Tab> lower, double width, double height) {
        planner.setMinWidth(248);
        centre.setMinWidth(420);
        search.setMinWidth(380);
        columns.getItems().setAll(planner, centre, search);
        SplitPane.setResizableWithParent(planner, false);
        SplitPane.setResizableWithParent(search, false);
        columns.setDividerPositions(PLANNER_WIDTH / width, 1 - Math.min(SEARCH_WIDTH, 0.33 * width) / width);
        columns.setMinHeight(380);
        bottom.getTabs().setAll(lower);
        bottom.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        bottom.setId("bottom");
        bottom.setAccessibleText("Lower panel");
        bottom.setMinHeight(150);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(columns, bottom);
        SplitPane.setResizableWithParent(bottom, false);
        rows.setDividerPositions(1 - BOTTOM_HEIGHT / (height - HEAD_HEIGHT));
    }

    Node node() {
        return rows;
    }

    int tabs() {
        return bottom.getTabs().size();
    }

    /** What a tab of the lower panel is called, counted from 0. */
    String tab(int tab) {
        return bottom.getTabs().get(tab).getText();
    }

    /** Shows one tab of the lower panel, counted from 0. */
    void show(int tab) {
        if (!isBottomShown()) {
            toggleBottom();
        }
        bottom.getSelectionModel().select(tab);
    }

    /** Hides the lower panel, or shows it as high as it was. */
    void toggleBottom() {
        if (isLarge()) {
            toggleLarge();
        }
        if (isBottomShown()) {
            bottomShare = rows.getDividerPositions()[0];
            rows.getItems().remove(bottom);
        } else {
            rows.getItems().add(bottom);
            rows.setDividerPositions(bottomShare);
        }
    }

    /** Gives the lower panel the whole height, or takes it back. */
    void toggleLarge() {
        if (isLarge()) {
            rows.getItems().add(0, columns);
            rows.setDividerPositions(bottomShare);
        } else {
            if (!isBottomShown()) {
                toggleBottom();
            }
            bottomShare = rows.getDividerPositions()[0];
            rows.getItems().remove(columns);
        }
    }

    private boolean isLarge() {
        return !rows.getItems().contains(columns);
    }

    private boolean isBottomShown() {
        return rows.getItems().contains(bottom);
    }

    /**
     * How it is now, to be kept.
     *
     * @param belief whether the strip of beliefs is open; null for where there is room
     */
    PanelLayout layout(@Nullable Boolean belief, Theme theme) {
        double[] across = columns.getDividerPositions();
        return new PanelLayout(
                across[0],
                across[1],
                isBottomShown() && !isLarge() ? rows.getDividerPositions()[0] : bottomShare,
                isBottomShown(),
                bottom.getSelectionModel().getSelectedIndex(),
                belief,
                theme);
    }

    /** Makes it as it was. */
    void arrange(PanelLayout kept) {
        columns.setDividerPositions(kept.planner(), kept.search());
        rows.setDividerPositions(kept.bottom());
        bottom.getSelectionModel().select(Math.min(kept.tab(), tabs() - 1));
        if (!kept.bottomShown()) {
            toggleBottom();
        }
    }
}
