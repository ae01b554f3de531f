package safedreamer.decision;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
