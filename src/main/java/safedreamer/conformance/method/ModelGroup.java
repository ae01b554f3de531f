package safedreamer.conformance.method;

import safedreamer.conformance.Findings;

/** Every piece of the networks, alone: with the recorded weights, on recorded inputs. */
final class ModelGroup {

    private ModelGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        RecordedOutputs outputs = new RecordedOutputs(golden, findings);
        try (OriginalNetworks networks = new OriginalNetworks(golden.beside("weights"))) {
            new RssmPieces(networks, golden, outputs).compare();
            new HeadPieces(networks, golden, outputs).compare();
            new TwoHotPieces(networks, golden, outputs).compare();
        }
        outputs.finish();
    }
}
