package safedreamer.workbench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.agent.Variant;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.PlannerSettings;
import safedreamer.planning.SafetyTest;
import safedreamer.workbench.SampleRun;

final class PlannerViewModelTest {

    private final PlannerSettings initial = SampleRun.SETTINGS.planner();
    private final List<PlannerSettings> applied = new ArrayList<>();
    private final List<ParameterChange> reported = new ArrayList<>();
    private final PlannerViewModel planner = new PlannerViewModel(initial, 200, applied::add, reported::add);

    @Test
    void everyComponentOfTheSettingsCanBeEdited() {
        assertThat(planner.fields()).hasSize(PlannerSettings.class.getRecordComponents().length);
    }

    @Test
    void typedTextIsAppliedAtOnceAndReportedWhenItRests() {
        ParameterField b = planner.field("costLimit");
        assertThat(b.type(" 7.5 ")).isTrue();
        assertThat(applied)
                .singleElement()
                .extracting(PlannerSettings::costLimit)
                .isEqualTo(7.5);
        assertThat(reported).isEmpty();
        planner.settle(b);
        assertThat(reported)
                .singleElement()
                .extracting(ParameterChange::words)
                .isEqualTo("Cost limit b 2 → 7.5, at the next decision");
    }

    @Test
    void whoHearsOfTheTextFindsTheNumberThatItSays() {
        ParameterField b = planner.field("costLimit");
        List<Double> heard = new ArrayList<>();
        b.text().addListener((property, before, now) -> heard.add(b.number().get()));
        b.type("20");
        b.slide(7);
        assertThat(heard).containsExactly(20.0, 7.0);
    }

    @Test
    void aSlidersWayIsManyChangesAndOneEvent() {
        ParameterField n = planner.field("minSafeTrajectories");
        for (double place = 8; place < 40; place += 0.3) {
            n.slide(place);
        }
        planner.settle(n);
        planner.settle(n);
        assertThat(applied)
                .hasSize(32)
                .last()
                .extracting(PlannerSettings::minSafeTrajectories)
                .isEqualTo(40);
        assertThat(reported).hasSize(1);
    }

    @Test
    void aTypedValueMayLeaveTheSlidersRangeButNotTheHardOne() {
        ParameterField b = planner.field("costLimit");
        assertThat(b.type("400")).isTrue();
        assertThat(b.number().get()).isEqualTo(400).isGreaterThan(b.info().high());
        assertThat(b.type("-1")).isFalse();
        assertThat(b.error().get()).contains("“-1”").contains("0 to 100000");
        assertThat(planner.settings().get().costLimit()).isEqualTo(400);
    }

    @Test
    void refusedTextAppliesNothingAndSaysWhatWouldBeAccepted() {
        ParameterField horizon = planner.field("horizon");
        for (String typed : List.of("abc", "", "3.5", "0", "1e9", "NaN", "--4")) {
            assertThat(horizon.type(typed)).as(typed).isFalse();
            assertThat(horizon.error().get()).as(typed).contains("1 to 100").doesNotContain("\n");
        }
        assertThat(applied).isEmpty();
        assertThat(horizon.type("12")).isTrue();
        assertThat(horizon.error().get()).isEmpty();
    }

    @Test
    void aPresetIsOneChangeAndIsNamedUntilItIsLeft() {
        assertThat(planner.preset().get()).isEqualTo("robust");
        planner.applyPreset("reference");
        assertThat(applied).singleElement().satisfies(changed -> {
            assertThat(changed.momentum()).isEqualTo(0.1);
            assertThat(changed.actionChoice()).isEqualTo(ActionChoice.MEAN);
            assertThat(changed.minStd()).isZero();
            assertThat(changed.horizon()).isEqualTo(initial.horizon());
        });
        assertThat(planner.settings().get()).isEqualTo(applied.get(0));
        assertThat(planner.field("minStd").text().get()).isEqualTo("0");
        assertThat(reported)
                .extracting(ParameterChange::words)
                .contains("Smallest spread σ_min 0.1 → 0, at the next decision");
        assertThat(planner.preset().get()).isEqualTo("reference");
        planner.field("momentum").type("0.3");
        assertThat(planner.preset().get()).isEqualTo("reference, 1 own value");
        planner.field("noiseCorrelation").type("0.5");
        assertThat(planner.preset().get()).isEqualTo("reference, 2 own values");
        planner.field("minStd").type("0.05");
        assertThat(planner.preset().get()).isEqualTo("own values");
        planner.applyPreset("robust");
        assertThat(planner.settings().get()).isEqualTo(initial);
    }

    @Test
    void whatPlaysNoPartSaysWhy() {
        ParameterField wanted = planner.field("minSafeTrajectories");
        assertThat(wanted.idle().get()).isEmpty();
        planner.use(Variant.CEM, 1);
        assertThat(wanted.idle().get()).isEqualTo("CEM does not ask how many futures are safe.");
        planner.use(Variant.OSRP, 1);
        assertThat(wanted.idle().get()).isEmpty();
        assertThat(planner.field("particles").idle().get()).contains("MEAN");
        planner.field("latentPath").type("SAMPLE");
        assertThat(planner.field("particles").idle().get()).isEmpty();
    }

    @Test
    void rceWithOnePathIsWarnedOf() {
        planner.use(Variant.RCE, 1);
        assertThat(planner.warning().get()).startsWith("RCE has one path");
        planner.field("latentPath").type("SAMPLE");
        planner.field("particles").type("4");
        assertThat(planner.warning().get()).isEmpty();
    }

    @Test
    void resetGoesBackToTheRunsOwnValue() {
        ParameterField k = planner.field("eliteCount");
        assertThat(k.changed().get()).isFalse();
        k.type("30");
        assertThat(k.changed().get()).isTrue();
        k.reset();
        assertThat(k.changed().get()).isFalse();
        assertThat(planner.settings().get()).isEqualTo(initial);
    }

    @Test
    void theLimitIsSaidInBothUnitsAndFollowsTheHorizon() {
        assertThat(planner.limitSentence().get()).isEqualTo("2 per episode = 0.08 over 8 decisions");
        planner.field("horizon").type("20");
        assertThat(planner.limitSentence().get()).isEqualTo("2 per episode = 0.2 over 20 decisions");
    }

    @Test
    void anImpossibleLimitIsSaidWithWhatToDo() {
        assertThat(planner.warning().get()).isEmpty();
        planner.field("costLimit").type("0");
        assertThat(planner.warning().get()).contains("INCLUSIVE");
        planner.field("safetyTest").type(SafetyTest.INCLUSIVE.name());
        assertThat(planner.warning().get()).isEmpty();
        planner.field("minSafeTrajectories").type("5000");
        assertThat(planner.warning().get()).contains("Lower Nₛ");
    }

    @Test
    void sliderStepsAreWholeForCountsAndRoundForTheRest() {
        assertThat(planner.field("horizon").step()).isEqualTo(1);
        assertThat(planner.field("costLimit").step()).isEqualTo(0.5);
        planner.field("costLimit").slide(3.14);
        assertThat(planner.settings().get().costLimit()).isEqualTo(3);
        planner.field("noiseCorrelation").slide(0.333);
        assertThat(planner.field("noiseCorrelation").text().get()).isEqualTo("0.33");
    }
}
