package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a dense screen pictures are drawn with as many pixels as it has, at the same size. */
final class HiDpiTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void picturesHaveThePixelsOfTheScreen(double density) throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            window.density(density);
            window.showLongRun();
            window.shootDense("window-light-1440-at-" + density, density);
            for (String id : new String[] {"imagination-pane", "search-scatter", "timeline", "belief-chart"}) {
                Node pane = window.find(id);
                double[] sizes = WindowFixture.onFx(() -> {
                    ImageView picture = (ImageView) pane.lookup("ImageView");
                    return new double[] {
                        picture.getImage().getWidth(), pane.getLayoutBounds().getWidth(), picture.getFitWidth()
                    };
                });
                assertThat(sizes[0]).as("pixels of %s", id).isBetween(density * sizes[1] - 1, density * sizes[1] + 1);
                assertThat(sizes[2]).as("size of %s", id).isBetween(sizes[1] - 1, sizes[1] + 1);
            }
        }
    }
}
