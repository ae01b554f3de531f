package safedreamer.agent;

/** Which agent acts, and how cost enters. */
public enum Variant {
    /** Online safety-reward planning: the constrained search acts. */
    OSRP
}
