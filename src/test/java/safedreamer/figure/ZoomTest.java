package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZoomTest {

    @Test
    void thePlaceZoomedAtStaysWhereItIs() {
        Zoom zoom = Zoom.NONE.around(0.25, 0.5, 2);
        assertThat(zoom.left() + 0.25 * (zoom.right() - zoom.left())).isCloseTo(0.25, within(1e-12));
        assertThat(zoom.bottom() + 0.5 * (zoom.top() - zoom.bottom())).isCloseTo(0.5, within(1e-12));
        assertThat(zoom.right() - zoom.left()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nothingBeyondTheWholeIsShown() {
        Zoom zoom = Zoom.NONE.around(0, 0, 4).moved(-1, 9);
        assertThat(zoom.left()).isZero();
        assertThat(zoom.top()).isCloseTo(1, within(1e-12));
        assertThat(zoom.around(0.5, 0.5, 0.01).none()).isTrue();
    }

    @Test
    void aLogarithmicAxisIsZoomedInItsOwnMeasure() {
        Range shown = new Zoom(0, 0.5, 0, 1).across(new Range(0.01, 100), Scale.LOG);
        assertThat(shown.low()).isCloseTo(0.01, within(1e-9));
        assertThat(shown.high()).isCloseTo(1, within(1e-9));
    }
}
