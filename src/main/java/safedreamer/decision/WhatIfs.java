package safedreamer.decision;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.training.FrozenAgent;

/** What-ifs answered where they are asked, for those who have nothing else to do meanwhile. */
public final class WhatIfs {

    private WhatIfs() {}

    /** The whole answer, with all other seeds. On the thread that made the agent. */
    public static WhatIfResult answer(FrozenAgent agent, WhatIfRequest request) {
        AtomicReference<@Nullable WhatIfResult> last = new AtomicReference<>();
        WhatIfJob job = new WhatIfJob(request, last::set, reason -> {});
        boolean more = true;
        while (more) {
            more = job.step(agent, () -> {});
        }
        WhatIfResult result = last.get();
        if (result == null) {
            throw new IllegalStateException("a what-if without an answer");
        }
        return result;
    }

    /** A future step by step. On the thread that made the agent. */
    public static UnfoldedFuture unfold(FrozenAgent agent, UnfoldRequest request) {
        return agent.unfold(request.decision().plannedFrom(), request.batch(), request.candidate());
    }

    /** The whole map. On the thread that made the agent. */
    public static SensitivityMap map(FrozenAgent agent, MapRequest request) {
        AtomicReference<@Nullable SensitivityMap> last = new AtomicReference<>();
        MapJob job = MapJob.withoutFirstLook(request, last::set);
        boolean more = true;
        while (more) {
            more = job.step(agent, () -> {});
        }
        SensitivityMap map = last.get();
        return map == null ? SensitivityMap.empty(request, agent.updates()) : map;
    }
}
