package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import safedreamer.demo.Demo;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.drawing.Numbers;

class WindowFramesTest {

    @BeforeEach
    void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void showsTheNextDecisionInEachFrameOfTheRealWindow() throws Exception {
        List<DecisionRecord> recorded =
                Demo.shipped().orElseThrow().recordedRun().decisions();
        List<Window> before = WindowFixture.onFx(() -> List.copyOf(Window.getWindows()));
        try (WindowFrames frames = WindowFrames.open()) {
            frames.run();
            frames.run();

            String sentence = WindowFixture.onFx(() -> Window.getWindows().stream()
                    .filter(each -> !before.contains(each))
                    .map(each -> each.getScene().lookup("#decision-sentence"))
                    .map(each -> ((Labeled) each).getText())
                    .findFirst()
                    .orElseThrow());
            int last = (2 * 60 - 1) % recorded.size();
            assertThat(sentence)
                    .startsWith("Decision " + Numbers.count(recorded.get(last).decision()) + ",");
        }
        assertThat(WindowFixture.onFx(() -> List.copyOf(Window.getWindows()))).isEqualTo(before);
    }
}
