package safedreamer.workbench;

import java.util.Locale;
import javafx.scene.layout.Region;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** A frame around the whole window while it shows anything but the present; it takes no room and no clicks. */
final class ModeFrame extends Region {

    ModeFrame(SelectionModel selection) {
        getStyleClass().add("mode-frame");
        setMouseTransparent(true);
        selection.mode().addListener((property, before, now) -> follow(now));
        follow(selection.mode().get());
    }

    private void follow(Mode mode) {
        getStyleClass().setAll("mode-frame", mode.words().toLowerCase(Locale.ROOT));
    }
}
