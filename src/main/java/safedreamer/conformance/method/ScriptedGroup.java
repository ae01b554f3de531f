package safedreamer.conformance.method;

import safedreamer.conformance.Findings;

/** What needs no network: returns, their normaliser, both Lagrangians, on scripted sequences. */
final class ScriptedGroup {

    private ScriptedGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        RecordedOutputs outputs = new RecordedOutputs(golden, findings);
        ScriptedReturns.compare(golden, outputs);
        ScriptedLagrangians lagrangians = new ScriptedLagrangians(golden, outputs);
        lagrangians.augmented();
        lagrangians.pid();
        outputs.finish();
    }
}
