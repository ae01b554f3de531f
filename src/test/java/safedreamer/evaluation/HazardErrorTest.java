package safedreamer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;

class HazardErrorTest {

    private static final Field SPEED = new Field("speed", Kind.SCALAR, 0, 1, 1);

    @Test
    void itIsTheDistanceOfTheHazardThatIsNearestWhenItIsForeseen() {
        var layout = new ObservationLayout(List.of(SPEED, new Field("hazards", Kind.EGO_POSITIONS, 1, 4, 1)));
        float[][] observations = {{0, 9, 9, 9, 9}, {0, 2, 0, 0, 1}, {0, 0.5f, 0, 3, 3}};
        float[][] foreseen = {{0, 7, 7, 3, 5}, {0, 0.5f, 0.5f, 8, 8}};

        double error = HazardError.of(layout).orElseThrow().mean(foreseen, observations);

        assertThat(error).isCloseTo((5 + 0.5) / 2, within(1e-6));
    }

    @Test
    void thereIsNoneWhereNoHazardIsSeen() {
        assertThat(HazardError.of(new ObservationLayout(List.of(SPEED)))).isEmpty();
    }
}
