package safedreamer.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.Variant;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.MapRequest;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SeedBand;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.UnfoldRequest;
import safedreamer.decision.Unfolded;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfRequest;
import safedreamer.decision.WhatIfResult;
import safedreamer.planning.OnlineSafetyRewardPlanner;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Replanned;

/** Plans decisions of a {@link SampleRun} again, with its model in closed form, and answers at once. */
public final class SampleWhatIfs implements WhatIfPlanner {

    @Override
    public void ask(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble) {
        DecisionRecord record = request.decision().record();
        PlannerSettings before = request.decision().settings();
        long seed = request.decision().seed();
        List<PlanOutcome> a = new ArrayList<>();
        List<PlanOutcome> b = new ArrayList<>();
        for (int i = 1; i <= SeedBand.SEEDS; i++) {
            a.add(PlanOutcome.of(plan(record, record.variant(), before, seed + 1000L * i)));
            b.add(PlanOutcome.of(plan(record, request.variant(), request.settings(), seed + 1000L * i)));
        }
        PlanTrace traceA = plan(record, record.variant(), before, seed);
        PlanTrace traceB = plan(record, request.variant(), request.settings(), seed);
        int futures = traceB.last().candidates();
        onResult.accept(new WhatIfResult(
                request,
                drawn(record, traceA),
                drawn(record, traceB),
                futures,
                futures,
                record.state().updates(),
                true,
                new SeedBand(a, b)));
    }

    private static PlanTrace plan(DecisionRecord record, Variant variant, PlannerSettings settings, long seed) {
        return new OnlineSafetyRewardPlanner(variant.selection(0))
                .plan(
                        new ArenaImagination(record.scene()),
                        settings,
                        SampleRun.ENVIRONMENT.episodeDecisions(),
                        record.state().previousPlan(),
                        seed);
    }

    private static Replanned drawn(DecisionRecord record, PlanTrace trace) {
        return new Replanned(trace, SampleRun.picture(new ArenaImagination(record.scene()), trace, record.scene()));
    }

    @Override
    public void giveUpWhatIf() {}

    @Override
    public void map(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble) {
        SensitivityMap map = SensitivityMap.empty(request, 0);
        for (int y = 0; y < request.upward().size(); y++) {
            for (int x = 0; x < request.across().size(); x++) {
                PlanTrace trace = plan(
                        request.decision().record(),
                        request.variant(),
                        request.at(x, y),
                        request.decision().seed());
                map = map.with(x, y, new SensitivityMap.Cell(PlanOutcome.of(trace), false));
            }
        }
        onCell.accept(map);
    }

    @Override
    public void giveUpMap() {}

    @Override
    public void unfold(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble) {
        DecisionRecord record = request.decision().record();
        onResult.accept(new Unfolded(
                request,
                new ArenaImagination(record.scene()).unfold(request.batch(), request.candidate()),
                record.state().updates()));
    }

    @Override
    public void forgetWeights() {}

    /** Its weights are of no use: searches here ask a closed-form model. */
    @Override
    public void bundle(KeptDecision decision, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {
        onBundle.accept(new DecisionBundle(
                SampleRun.SETTINGS, decision, new AgentWeights(Map.of("none", new float[] {1}), 7)));
    }

    @Override
    public WhatIfPlanner open(DecisionBundle bundle) {
        return new SampleWhatIfs();
    }

    @Override
    public void close() {}
}
