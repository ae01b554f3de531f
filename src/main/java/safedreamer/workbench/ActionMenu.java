package safedreamer.workbench;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import safedreamer.workbench.actions.ActionGroup;
import safedreamer.workbench.actions.ActionTable;
import safedreamer.workbench.actions.WindowAction;

/** The menu of the window: every action under what it is about, with its key. */
final class ActionMenu extends MenuButton {

    ActionMenu(ActionTable actions) {
        setId("menu");
        setGraphic(new FontIcon(MaterialDesignM.MENU));
        getStyleClass().addAll("flat", "icon-button");
        setTooltip(new Tooltip("All actions (Ctrl+K finds them by words)"));
        setAccessibleText("Menu of all actions");
        for (ActionGroup group : ActionGroup.values()) {
            Menu menu = new Menu(group.words());
            for (WindowAction action : actions.of(group)) {
                menu.getItems().add(item(action));
            }
            menu.setOnShowing(event -> menu.getItems().forEach(item -> {
                if (item.getUserData() instanceof WindowAction action) {
                    item.setDisable(!action.possible().getAsBoolean());
                }
            }));
            getItems().add(menu);
        }
    }

    private static MenuItem item(WindowAction action) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        gap.setMinWidth(24);
        Label key = new Label(action.keyWords());
        key.getStyleClass().add("muted");
        HBox row = new HBox(new Label(action.words()), gap, key);
        row.setPrefWidth(380);
        CustomMenuItem item = new CustomMenuItem(row);
        item.setId("menu-" + action.id());
        item.setUserData(action);
        item.setOnAction(event -> action.tryIt());
        return item;
    }
}
