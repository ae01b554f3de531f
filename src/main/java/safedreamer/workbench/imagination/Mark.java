package safedreamer.workbench.imagination;

/** The marks of the picture, as its legend shows them. */
enum Mark {
    SAFE,
    UNSAFE,
    ELITES,
    CHOSEN,
    BELIEF,
    EXECUTED,
    AGENT
}
