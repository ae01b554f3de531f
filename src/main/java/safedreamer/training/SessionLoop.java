package safedreamer.training;

import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;

/** What a session's thread carries out, one decision or update at a time. Belongs to that thread. */
interface SessionLoop extends AutoCloseable {

    /**
     * Makes one gradient update if one {@link #owesUpdate comes first}, else one decision, with what is learned beside it.
     *
     * @param planner for this decision
     * @param decode whether somebody wants to see where the futures lead
     * @return whether it was a decision
     */
    boolean advance(PlannerSettings planner, boolean decode);

    /** Whether an update comes before the next decision. */
    boolean owesUpdate();

    /**
     * Decides as another variant from the next decision on.
     *
     * @throws IllegalArgumentException if there is an {@link Variant#obstacleTo obstacle}
     */
    void change(Variant next);

    /** Decisions made so far, exploring included. */
    long decisions();

    SafeDreamerAgent agent();

    @Override
    void close();
}
