package safedreamer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.planning.OnlineSafetyRewardPlanner;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.planning.ToyImagination;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** A setting that is said to have no effect has none, and the others have one. */
final class PlannerUseTest {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);

    private static PlannerSettings settings(String... changes) {
        SettingsResolver<PlannerSettings> resolver = new SettingsResolver<>(TABLE);
        PlannerSettings small = resolver.override(
                TABLE.defaults(),
                List.of("horizon=6", "gaussianSamples=40", "actorSamples=5", "eliteCount=8", "costLimit=40"));
        return resolver.override(small, List.of(changes));
    }

    @ParameterizedTest
    @CsvSource({
        // setting, one value, another
        "minSafeTrajectories, 1, 44",
        "pessimism, 0, 3",
        "particles, 2, 9"
    })
    void whatIsIdleChangesNoSearchAndWhatIsNotDoes(String key, String one, String other) {
        for (Variant variant : Variant.values()) {
            if (variant.searches()) {
                PlannerSettings base = settings("particles=4", "minSafeTrajectories=20");
                PlannerSettings before = TABLE.with(base, key, one);
                boolean idle = new PlannerUse(variant, before, 1).idle(key).isPresent();
                assertThat(plans(variant, before).equals(plans(variant, TABLE.with(base, key, other))))
                        .as(variant + " " + key)
                        .isEqualTo(idle);
            }
        }
    }

    /** The plans of some decisions, one after the other. */
    private static List<Float> plans(Variant variant, PlannerSettings settings) {
        OnlineSafetyRewardPlanner planner = new OnlineSafetyRewardPlanner(variant.selection(0.1));
        List<Float> plans = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            PlanTrace trace = planner.plan(ToyImagination.hazardInTheWay(), settings, 200, null, seed);
            for (float action : trace.plan()) {
                plans.add(action);
            }
        }
        return plans;
    }

    @Test
    void onePathAndOneHeadLeaveNothingToBePessimisticAbout() {
        assertThat(new PlannerUse(Variant.OSRP, settings(), 1).idle("pessimism"))
                .isPresent();
        assertThat(new PlannerUse(Variant.OSRP, settings(), 2).idle("pessimism"))
                .isEmpty();
        assertThat(new PlannerUse(Variant.OSRP, settings("particles=2", "latentPath=MEAN"), 1).idle("pessimism"))
                .isPresent();
    }

    @Test
    void pathsThatFollowTheMeanCannotBeMany() {
        assertThat(settings("latentPath=MEAN", "particles=7").distinctPaths()).isEqualTo(1);
        assertThat(new PlannerUse(Variant.OSRP, settings("latentPath=MEAN"), 1).idle("particles"))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            names = {"BSRP_LAG", "UNSAFE"})
    void whereTheActorActsTheSearchIsIdle(Variant variant) {
        PlannerUse use = new PlannerUse(variant, settings(), 1);
        assertThat(TABLE.rows())
                .filteredOn(row -> use.idle(row.key()).isEmpty())
                .extracting(row -> row.key())
                .containsExactlyInAnyOrder("costLimit", "actionChoice", "latentPath");
    }

    @Test
    void rceWithOnePathIsCautionedAgainst() {
        assertThat(new PlannerUse(Variant.RCE, settings(), 1).caution().orElseThrow())
                .contains("P to 4");
        assertThat(new PlannerUse(Variant.RCE, settings("particles=4"), 1).caution())
                .isEmpty();
        assertThat(new PlannerUse(Variant.OSRP, settings(), 1).caution()).isEmpty();
    }
}
