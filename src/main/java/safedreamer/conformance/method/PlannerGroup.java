package safedreamer.conformance.method;

import java.util.Arrays;
import safedreamer.conformance.Findings;
import tools.jackson.databind.JsonNode;

/**
 * Selections and refits of the planner. Where the original pads the list of safe candidates with candidate 0, the results
 * were also computed with unsafe candidates masked, beside the original; those are ours.
 */
final class PlannerGroup {

    private PlannerGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        JsonNode cases = golden.content().required("cases");
        int faulty = 0;
        for (JsonNode each : cases) {
            RecordedRefit refit = new RecordedRefit(each, golden.size("act"));
            refit.compare(findings);
            faulty += refit.originalIsFaulty() ? 1 : 0;
        }
        TimeLimit.compare(findings);
        say(findings, faulty, cases.size());
        findings.covered(cases.size(), cases.size(), "refits");
    }

    private static void say(Findings findings, int faulty, int cases) {
        findings.differsOnPurpose(
                "unsafe candidates are masked; the original fills the list of safe ones with candidate"
                        + " 0, safe or not, which decides " + faulty + " of " + cases
                        + " cases. The masked results are compared"
                        + " in all, and no elite may be unsafe or twice");
        findings.differsOnPurpose("J^C' = J^{C,H} / H · L with L in decisions from the environment, and J^{C,H}"
                + " discounted unless told otherwise; the original has a literal 1000 simulator steps. Its numbers are"
                + " compared with L = 1000 and no discount, ours with another L");
        findings.differsOnPurpose("a time limit is no end of the world: returns go on beyond it; the original's wrapper"
                + " learns it as a death");
        findings.differsOnPurpose("a warm start ends in zeros where the original repeats its last row; the refit is"
                + " compared from the original's");
        findings.differsOnPurpose(
                "ties in cost go to the higher return before the lower index; compared with all returns"
                        + " equal where costs tie");
    }

    static float[] singles(JsonNode numbers) {
        return GoldenArrays.singles(GoldenArrays.numbers(numbers));
    }

    static int[] indices(JsonNode numbers) {
        return Arrays.stream(GoldenArrays.numbers(numbers))
                .mapToInt(value -> (int) value)
                .toArray();
    }
}
