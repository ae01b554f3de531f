package safedreamer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.RunSettings;

final class PresetDifferenceTest {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);
    private static final SettingsResolver<RunSettings> RESOLVER = new SettingsResolver<>(TABLE);

    @Test
    void eachPresetTellsWhatItChanges() {
        assertThat(PresetDifference.of(TABLE, "paper").changes()).isEmpty();
        assertThat(PresetDifference.of(TABLE, "reference").changes())
                .extracting(PresetDifference.Change::words)
                .containsExactly(
                        "Episode length in place of the task's 0 → 1000",
                        "Momentum 0 → 0.1",
                        "Chosen action SAMPLE → MEAN",
                        "Discounted cost true → false");
        assertThat(PresetDifference.of(TABLE, "robust").changes())
                .extracting(change -> change.parameter().key())
                .contains("planner.minStd", "planner.meanCandidate")
                .doesNotContain("planner.horizon");
        assertThatThrownBy(() -> PresetDifference.of(TABLE, "sturdy")).isInstanceOf(UserError.class);
    }

    /** Else a preset that is put in place of another would put back a default where the size has its own value. */
    @Test
    void noSizeSaysAnythingOfWhatAPresetChanges() {
        List<String> changed = PresetDifference.changedByAny(TABLE).stream()
                .map(ParameterInfo::key)
                .toList();
        assertThat(changed).hasSizeGreaterThan(8);
        for (String size : Overlays.SIZES.names()) {
            RunSettings sized = TABLE.fromMap(Overlays.SIZES.read(size));
            assertThat(TABLE.differences(TABLE.defaults(), sized))
                    .extracting(ParameterInfo::key)
                    .doesNotContainAnyElementsOf(changed);
        }
    }

    @Test
    void aPresetInPlaceOfAnotherIsWhatItWouldHaveBeenFromTheStart() {
        for (String from : Overlays.PRESETS.names()) {
            for (String to : Overlays.PRESETS.names()) {
                RunSettings started = RESOLVER.resolve("small", from, List.of("costLimit=7", "horizon=5"));
                assertThat(PresetDifference.apply(TABLE, started, to))
                        .isEqualTo(RESOLVER.resolve("small", to, List.of("costLimit=7", "horizon=5")));
            }
        }
    }

    /** A run that goes on can only change its search. */
    @Test
    void onlyThoseAboutTheSearchAloneAreLive() {
        for (String name : Overlays.PRESETS.names()) {
            PresetDifference preset = PresetDifference.of(TABLE, name);
            assertThat(preset.live())
                    .as(name)
                    .isEqualTo(preset.changes().stream()
                            .allMatch(change -> change.parameter().group().equals("planner")));
        }
        assertThat(PresetDifference.of(TABLE, "robust").live()).isTrue();
        assertThat(PresetDifference.of(TABLE, "demo").live()).isFalse();
    }

    @Test
    void demoSearchesAsRobustDoes() {
        RunSettings robust = RESOLVER.resolve("small", "robust", List.of());
        RunSettings demo = RESOLVER.resolve("small", "demo", List.of());
        assertThat(demo.planner()).isEqualTo(robust.planner());
        assertThat(TABLE.differences(robust, demo))
                .extracting(ParameterInfo::key)
                .containsExactly("model.costForesight");
    }

    @Test
    void referenceIsWhatThePublishedCodeDoes() {
        for (String size : Overlays.SIZES.names()) {
            PlannerSettings planner =
                    RESOLVER.resolve(size, "reference", List.of()).planner();
            assertThat(planner.minSafeTrajectories()).as("N_s = k").isEqualTo(planner.eliteCount());
            assertThat(planner.momentum()).isEqualTo(0.1);
            assertThat(planner.minStd()).isZero();
            assertThat(planner.actionChoice()).isEqualTo(ActionChoice.MEAN);
            assertThat(planner.discountCost()).isFalse();
            assertThat(planner.episodeLength(200)).isEqualTo(1000);
        }
        assertThat(RESOLVER.resolve("vector", "paper", List.of()).planner().episodeLength(200))
                .isEqualTo(200);
    }
}
