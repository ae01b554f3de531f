package safedreamer.workbench.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.MapRequest;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.UnfoldRequest;
import safedreamer.decision.Unfolded;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfRequest;
import safedreamer.decision.WhatIfResult;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;
import safedreamer.workbench.selection.SelectionModel;

/** The strip's view model over a run of thirty decisions, with a planner that answers when it is told to. */
final class BeliefViewModelTest {

    private final SelectionModel selection = new SelectionModel();
    private final DecisionArchive archive = new DecisionArchive();
    private final List<DecisionRecord> made = new ArrayList<>();
    private final Later planner = new Later();
    private final BeliefViewModel belief =
            new BeliefViewModel(selection, planner, () -> archive, SampleRun.ENVIRONMENT);
    private final SampleRun run = new SampleRun(20, 0);

    BeliefViewModelTest() {
        make(30);
    }

    /** Keeps what it is asked. */
    private static final class Later implements WhatIfPlanner {
        private final List<UnfoldRequest> asked = new ArrayList<>();
        private Consumer<Unfolded> answer = unfolded -> {};
        private Consumer<RuntimeException> trouble = reason -> {};

        @Override
        public void unfold(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble) {
            asked.add(request);
            answer = onResult;
            trouble = onTrouble;
        }

        void answer(float reward, long updates) {
            UnfoldRequest request = asked.get(asked.size() - 1);
            int horizon = request.batch().horizon();
            float[] rewards = new float[horizon];
            rewards[0] = reward;
            float[] seen =
                    new float[(horizon + 1) * SampleRun.ENVIRONMENT.layout().size()];
            answer.accept(new Unfolded(request, new UnfoldedFuture(seen, rewards, new float[horizon]), updates));
        }

        @Override
        public void ask(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble) {}

        @Override
        public void giveUpWhatIf() {}

        @Override
        public void map(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble) {}

        @Override
        public void giveUpMap() {}

        @Override
        public void bundle(
                KeptDecision decision, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {}

        @Override
        public WhatIfPlanner open(DecisionBundle bundle) {
            return this;
        }

        @Override
        public void close() {}

        @Override
        public void forgetWeights() {}
    }

    private void make(int count) {
        for (int i = 0; i < count; i++) {
            DecisionRecord record = run.decide(SampleRun.SETTINGS.planner());
            made.add(record);
            archive.onDecision(record);
        }
    }

    private void lookAt(int decision) {
        selection.lookAt(decision);
        belief.show(made.get(decision - 1), "");
    }

    private BeliefPicture picture() {
        BeliefPicture picture = belief.picture().get();
        assertThat(picture).isNotNull();
        return picture;
    }

    @Test
    void thePlanIsThereAtOnceBesideWhatCame() {
        lookAt(10);

        assertThat(planner.asked).isEmpty();
        assertThat(picture().horizon()).isEqualTo(8);
        assertThat(picture().came().observation(3)).isSameAs(made.get(12).observation());
        assertThat(picture().errors()[0])
                .as("a centimetre, as the sample drifts")
                .isCloseTo(0.01, within(1e-3));
        assertThat(picture().errors()[8]).isGreaterThan(0.02);
        assertThat(picture().came().reward(1)).isEqualTo((float) made.get(9).reward());
        assertThat(belief.sentence().get())
                .startsWith("The plan: reward ")
                .contains(" came), cost 0 (0 came), ")
                .endsWith(" m off after 8.");
        selection.step().set(3);
        assertThat(belief.sentence().get())
                .startsWith("The plan, step 3: reward ")
                .endsWith(" m off.");
        selection.step().set(0);
        assertThat(belief.sentence().get()).isEqualTo("The plan, now, 0.01 m off.");
    }

    @Test
    void aPinnedFutureIsUnfoldedAndTheNewestWishIsAskedForOnce() {
        lookAt(10);
        selection.pin(20);
        selection.pointAt(21);
        selection.pointAt(22);
        assertThat(planner.asked).hasSize(1);

        planner.answer(7, 10);
        belief.take();
        assertThat(picture().title())
                .as("what is not wanted any more is not shown")
                .isEqualTo("The plan");
        assertThat(planner.asked).as("asked again for the newest").hasSize(2);
        assertThat(planner.asked.get(1).candidate()).isEqualTo(22);

        planner.answer(9, 10);
        belief.take();
        assertThat(picture().title()).isEqualTo("Future 23");
        assertThat(picture().expectedReward(1)).isEqualTo(9);
        assertThat(belief.sentence().get()).startsWith("Future 23: reward 9 (");

        selection.forgetTrajectory();
        assertThat(picture().title()).isEqualTo("The plan");
    }

    @Test
    void aFutureOfAnotherIterationIsThatIterationsFuture() {
        lookAt(10);
        selection.iteration().set(1);
        selection.pin(20);

        assertThat(planner.asked.get(0).batch().actions())
                .isSameAs(made.get(9).trace().iterations().get(0).actions());
    }

    @Test
    void theActionsTakenAreFollowedAsFarAsTheyAreKnown() {
        lookAt(27);
        assertThat(belief.takenKnown().get()).isTrue();
        belief.taken().set(true);

        assertThat(planner.asked.get(0).batch().horizon()).as("27 to 30").isEqualTo(4);
        assertThat(planner.asked.get(0).batch().actions()[2])
                .isEqualTo(made.get(27).action()[0]);
        planner.answer(1, 40);
        belief.take();
        assertThat(picture().title()).isEqualTo("The actions taken");
        assertThat(belief.sentence().get())
                .endsWith("By weights of update 40, decided at "
                        + made.get(26).state().updates() + ".");

        make(1);
        belief.take();
        assertThat(planner.asked).as("one more action is known").hasSize(2);
        assertThat(planner.asked.get(1).batch().horizon()).isEqualTo(5);
    }

    @Test
    void whatComesWhileOneLooksIsTakenIn() {
        lookAt(29);
        assertThat(picture().lastSeen()).isEqualTo(1);
        assertThat(picture().came().known()).isEqualTo(2);
        assertThat(belief.sentence().get()).contains("(so far ").contains("off after 1");
        make(2);
        belief.take();
        assertThat(picture().lastSeen()).isEqualTo(3);
    }

    @Test
    void liveNothingHasComeYet() {
        belief.show(made.get(29), "");
        assertThat(picture().lastSeen()).isZero();
        assertThat(belief.takenKnown().get()).isFalse();
        belief.taken().set(true);
        assertThat(picture().title()).isEqualTo("The plan");
    }

    @Test
    void whyThereIsNothingToSeeIsSaid() {
        belief.show(run.explore(), "");
        assertThat(belief.picture().get()).isNull();
        assertThat(belief.sentence().get()).isEqualTo("This decision was made without a search.");

        lookAt(10);
        selection.pin(3);
        planner.trouble.accept(new IllegalStateException("no session"));
        belief.take();
        assertThat(belief.sentence().get()).isEqualTo("This future could not be unfolded: no session");

        belief.showNothing("Of this decision only its numbers are kept.");
        assertThat(belief.sentence().get()).isEqualTo("Of this decision only its numbers are kept.");
    }
}
