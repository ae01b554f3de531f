package safedreamer.decision;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;
import safedreamer.training.FrozenAgent;
import safedreamer.training.Replanned;

/** A what-if in steps: a first look if the whole takes long, A and B whole, then both with other seeds. */
final class WhatIfJob implements PlanningJob {

    private static final int LUCK = 11;

    private final WhatIfRequest request;
    private final Consumer<WhatIfResult> onResult;
    private final Consumer<RuntimeException> onTrouble;
    private final double share;
    private boolean looked;
    private @Nullable WhatIfResult result;

    WhatIfJob(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble) {
        this.request = request;
        this.onResult = onResult;
        this.onTrouble = onTrouble;
        share = CoarseSearch.share(request.settingsA(), request.settings());
    }

    @Override
    public KeptDecision decision() {
        return request.decision();
    }

    @Override
    public boolean step(FrozenAgent agent, Runnable onFutures) {
        WhatIfResult present = result;
        if (share < 1 && !looked) {
            looked = true;
            onResult.accept(answer(agent, share, onFutures));
            return true;
        }
        WhatIfResult next = present == null ? answer(agent, 1, onFutures) : withMoreLuck(present, agent, onFutures);
        result = next;
        onResult.accept(next);
        return !next.luck().whole();
    }

    private WhatIfResult answer(FrozenAgent agent, double part, Runnable onFutures) {
        long seed = decision().seed() == 0
                ? decision().record().decision()
                : decision().seed();
        PlannerSettings settingsB = CoarseSearch.of(request.settings(), part);
        Replanned a = asMade(agent, part);
        if (a == null) {
            a = plan(agent, request.variantA(), CoarseSearch.of(request.settingsA(), part), seed, true, onFutures);
        }
        Replanned b = plan(agent, request.variant(), settingsB, seed, true, onFutures);
        return new WhatIfResult(
                request,
                a,
                b,
                CoarseSearch.futures(settingsB),
                CoarseSearch.futures(request.settings()),
                agent.updates(),
                part >= 1 && isAsMade(a.trace(), agent),
                SeedBand.EMPTY);
    }

    /** The search that decided, with its picture, if it can stand for A. */
    private @Nullable Replanned asMade(FrozenAgent agent, double part) {
        DecisionRecord record = decision().record();
        PlanTrace trace = record.trace();
        return part >= 1 && trace != null && record.paths() != null && isAsMade(trace, agent)
                ? new Replanned(trace, record.paths())
                : null;
    }

    private boolean isAsMade(PlanTrace a, FrozenAgent agent) {
        return request.decidedBy().searches()
                && decision().plannedFrom().updates() == agent.updates()
                && Arrays.equals(a.action(), decision().record().action());
    }

    private WhatIfResult withMoreLuck(WhatIfResult present, FrozenAgent agent, Runnable onFutures) {
        long seed = NoiseStream.seed(decision().seed(), LUCK, present.luck().seeds());
        PlanOutcome a = PlanOutcome.of(
                plan(agent, request.variantA(), CoarseSearch.of(request.settingsA(), share), seed, false, onFutures)
                        .trace());
        PlanOutcome b = PlanOutcome.of(
                plan(agent, request.variant(), CoarseSearch.of(request.settings(), share), seed, false, onFutures)
                        .trace());
        return new WhatIfResult(
                request,
                present.a(),
                present.b(),
                present.futures(),
                present.futuresAsked(),
                present.updates(),
                present.asItWas(),
                present.luck().with(a, b));
    }

    private Replanned plan(
            FrozenAgent agent,
            Variant variant,
            PlannerSettings settings,
            long seed,
            boolean decode,
            Runnable onFutures) {
        return agent.replan(
                decision().plannedFrom(),
                decision().record().scene(),
                variant,
                decision().penalty(),
                settings,
                seed,
                decode,
                onFutures);
    }

    @Override
    public void fail(RuntimeException reason) {
        onTrouble.accept(reason);
    }
}
