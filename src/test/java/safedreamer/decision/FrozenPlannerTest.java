package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.SmallRuns;
import safedreamer.training.TrainingListener;
import safedreamer.training.TrainingSession;

/** What-ifs beside a real session, small and paused. */
class FrozenPlannerTest {

    private static final RunSettings RUN = SmallRuns.settings();
    private static final EnvironmentSpec SPEC = Tasks.create(RUN.task()).spec();
    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);
    private static final List<DecisionRecord> MADE = new CopyOnWriteArrayList<>();

    private static TrainingSession session;

    @BeforeAll
    static void train() throws Exception {
        session = new TrainingSession(RUN);
        session.wantPaths(true);
        session.keepLastWeights();
        CompletableFuture<Void> enough = new CompletableFuture<>();
        session.addListener(new TrainingListener() {
            @Override
            public void onDecision(DecisionRecord decision) {
                MADE.add(decision);
                if (decision.decision() == 90) {
                    session.pause();
                }
            }

            @Override
            public void onState(SessionState state, Throwable error) {
                if (state == SessionState.PAUSED) {
                    enough.complete(null);
                }
            }
        });
        session.start();
        enough.get(60, TimeUnit.SECONDS);
    }

    @AfterAll
    static void end() {
        session.close();
    }

    private static KeptDecision newest() {
        return KeptDecision.of(MADE.get(MADE.size() - 1));
    }

    private static WhatIfRequest request(KeptDecision decision, String key, Object value) {
        return new WhatIfRequest(decision, TABLE.with(RUN.planner(), key, value), Variant.OSRP);
    }

    private static List<WhatIfResult> answers(WhatIfRequest request) throws InterruptedException {
        BlockingQueue<WhatIfResult> heard = new LinkedBlockingQueue<>();
        List<WhatIfResult> all = new CopyOnWriteArrayList<>();
        try (FrozenPlanner planner = new FrozenPlanner(RUN, SPEC, session::weights)) {
            planner.ask(request, heard::add, reason -> {
                throw new AssertionError(reason);
            });
            do {
                WhatIfResult next = heard.poll(30, TimeUnit.SECONDS);
                assertThat(next).as("an answer").isNotNull();
                all.add(next);
            } while (!all.get(all.size() - 1).luck().whole());
        }
        return all;
    }

    @Test
    void withTheSettingsItHadTheNewestDecisionComesOutAsItWas() throws InterruptedException {
        WhatIfResult answer = answers(
                        request(newest(), "costLimit", RUN.planner().costLimit()))
                .get(0);

        assertThat(answer.asItWas()).isTrue();
        assertThat(answer.b().trace())
                .usingRecursiveComparison()
                .isEqualTo(MADE.get(MADE.size() - 1).trace());
        assertThat(answer.difference().none()).isTrue();
        assertThat(answer.difference().sentence()).isEqualTo("B decides as A does.");
    }

    @Test
    void anotherLimitIsToBlameAndLuckIsShownWithTenSeeds() throws InterruptedException {
        List<WhatIfResult> all = answers(request(newest(), "costLimit", 100_000.0));
        WhatIfResult last = all.get(all.size() - 1);

        assertThat(all).hasSize(1 + SeedBand.SEEDS);
        assertThat(last.b().trace().last().safeCount())
                .isEqualTo(last.b().trace().last().candidates());
        assertThat(last.luck().a())
                .extracting(PlanOutcome::safe)
                .isNotEqualTo(last.luck().b().stream().map(PlanOutcome::safe).toList());
        assertThat(last.footing()).isEqualTo("A is the decision as it was made.");
    }

    @Test
    void aDecisionOfEarlierWeightsIsPlannedTwiceByThoseOfNow() throws InterruptedException {
        KeptDecision early = KeptDecision.of(MADE.get(82)).withoutTrace();
        WhatIfResult answer = answers(request(early, "horizon", 6)).get(0);

        assertThat(answer.asItWas()).isFalse();
        assertThat(answer.a().trace().settings()).isEqualTo(RUN.planner());
        assertThat(answer.b().trace().settings().horizon()).isEqualTo(6);
        assertThat(answer.a().paths()).isNotNull();
        assertThat(answer.footing()).contains("planned again with the weights B has");
    }

    @Test
    void whereTheWholeTakesLongAFirstLookComesFirst() throws InterruptedException {
        List<WhatIfResult> all = answers(request(newest(), "gaussianSamples", 2000));

        assertThat(all.get(0).coarse()).isTrue();
        assertThat(all.get(0).futures()).isLessThan(1200);
        assertThat(all.get(0).footing()).startsWith("First look with");
        assertThat(all.get(1).coarse()).isFalse();
        assertThat(all.get(1).b().trace().last().candidates()).isEqualTo(2005);
    }

    @Test
    void theNewestRequestWinsAndTheOneBeforeIsGivenUp() throws InterruptedException {
        BlockingQueue<WhatIfResult> heard = new LinkedBlockingQueue<>();
        try (FrozenPlanner planner = new FrozenPlanner(RUN, SPEC, session::weights)) {
            for (int i = 1; i <= 30; i++) {
                planner.ask(request(newest(), "costLimit", (double) i), heard::add, reason -> {});
            }
            WhatIfResult answer;
            do {
                answer = heard.poll(30, TimeUnit.SECONDS);
                assertThat(answer).isNotNull();
            } while (answer.settings().costLimit() < 30 || !answer.luck().whole());
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aMapIsFilledFromThePresentPointAndAWhatIfComesBetween() throws InterruptedException {
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        MapRequest map = new MapRequest(
                newest(),
                Variant.OSRP,
                RUN.planner(),
                MapAxis.costLimit(RUN.planner()),
                MapAxis.horizon(RUN.planner()));
        int x = map.across().indexOf(RUN.planner());
        int y = map.upward().indexOf(RUN.planner());
        SensitivityMap whole = null;
        boolean between = false;
        try (FrozenPlanner planner = new FrozenPlanner(RUN, SPEC, session::weights)) {
            planner.map(map, heard::add, reason -> {});
            Object first = heard.poll(30, TimeUnit.SECONDS);
            assertThat(((SensitivityMap) first).cell(x, y)).isNotNull();
            planner.ask(request(newest(), "horizon", 6), heard::add, reason -> {});
            while (whole == null || whole.progress() < 1) {
                Object next = heard.poll(30, TimeUnit.SECONDS);
                assertThat(next).isNotNull();
                between |= next instanceof WhatIfResult;
                whole = next instanceof SensitivityMap more ? more : whole;
            }
        }
        assertThat(between).isTrue();
        assertThat(whole.cell(x, y).outcome())
                .usingRecursiveComparison()
                .isEqualTo(PlanOutcome.of(newest().record().trace()));
    }

    private static Unfolded unfolded(UnfoldRequest request) throws InterruptedException {
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        try (FrozenPlanner planner = new FrozenPlanner(RUN, SPEC, session::weights)) {
            planner.unfold(request, heard::add, heard::add);
            Object answer = heard.poll(30, TimeUnit.SECONDS);
            assertThat(answer).isInstanceOf(Unfolded.class);
            return (Unfolded) answer;
        }
    }

    @Test
    void anyFutureOfTheNewestDecisionUnfoldsToWhereItWasDrawn() throws InterruptedException {
        KeptDecision newest = newest();
        DecisionRecord record = newest.record();
        Unfolded answer = unfolded(UnfoldRequest.candidate(newest, record.trace(), 1, 7));
        int horizon = RUN.planner().horizon();
        float[] drawn = record.paths().positions().get(1);
        int position = SPEC.layout().find("position").orElseThrow().offset();

        assertThat(answer.updates()).isEqualTo(record.state().updates());
        assertThat(answer.future().horizon()).isEqualTo(horizon);
        for (int k = 0; k <= horizon; k++) {
            float[] seen = answer.future().observation(k);
            int at = (7 * (horizon + 1) + k) * 2;
            assertThat(Math.hypot(seen[position] - drawn[at], seen[position + 1] - drawn[at + 1]))
                    .isLessThan(1e-4);
        }
        assertThat(unfolded(UnfoldRequest.plan(newest, record.trace())).future().observations())
                .isEqualTo(record.paths().unfoldedPlan().observations());
    }

    @Test
    void aFutureThatThereIsNotIsRefused() {
        assertThatThrownBy(() ->
                        UnfoldRequest.candidate(newest(), newest().record().trace(), 0, 99))
                .hasMessage("candidate 99 of 17");
        assertThatThrownBy(() -> UnfoldRequest.actions(KeptDecision.of(MADE.get(3)), new float[4], 2))
                .hasMessageContaining("decision 4");
    }

    @Test
    void aDecisionWithoutASearchCannotBeAskedAbout() {
        KeptDecision explored = KeptDecision.of(MADE.get(3));

        assertThatThrownBy(() -> request(explored, "horizon", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decision 4");
        assertThatThrownBy(() -> new WhatIfRequest(newest(), RUN.planner(), Variant.BSRP_LAG))
                .hasMessageContaining("does not search");
    }

    @Test
    void whyThereIsNoAnswerIsSaid() throws InterruptedException {
        BlockingQueue<RuntimeException> heard = new LinkedBlockingQueue<>();
        try (FrozenPlanner planner = new FrozenPlanner(
                RUN, SPEC, () -> CompletableFuture.failedFuture(new IllegalStateException("no session")))) {
            planner.ask(request(newest(), "horizon", 6), result -> {}, heard::add);
            assertThat(heard.poll(30, TimeUnit.SECONDS)).hasMessageContaining("no session");
        }
    }
}
