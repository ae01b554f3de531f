package safedreamer.imagination;

import static safedreamer.GoldenNumbers.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;

/** λ-returns against the original's, on sequences with worlds that end in the middle and at both ends. */
final class OriginalReturnsTest {

    private static OriginalNetworks networks;
    private static GoldenNumbers golden;

    @BeforeAll
    static void open() {
        networks = new OriginalNetworks();
        golden = GoldenNumbers.read("scripted");
    }

    @AfterAll
    static void close() {
        networks.close();
    }

    @ParameterizedTest
    @CsvSource({"lam_reward, lam_value, lam_return", "lam_cost, lam_cost_value, lam_cost_return"})
    void returnsFromEveryStepAreTheOriginals(String x, String value, String expected) {
        LambdaReturn lambdaReturn =
                new LambdaReturn(networks.constants(), golden.input("discount")[0], golden.input("return_lambda")[0]);
        NDArray[] returns = lambdaReturn.compute(steps(x, 0), steps("lam_cont", 1), steps(value, 1));
        float[] all = NDArrays.concat(new NDList(returns)).toFloatArray();
        assertClose(expected, all, golden.output(expected), 5e-5);
    }

    /** What the planner's return of a bootstrapped candidate is: the first of them. */
    @ParameterizedTest
    @CsvSource({"lam_reward, lam_value, lam_return", "lam_cost, lam_cost_value, lam_cost_return"})
    void aCandidatesReturnIsTheOriginalsOfTheFirstStep(String x, String value, String expected) {
        ReturnEstimator estimator = new ReturnEstimator(
                networks.constants(), golden.input("discount")[0], golden.input("return_lambda")[0]);
        float[] first = estimator
                .bootstrapped(steps(x, 0), steps("lam_cont", 1), steps(value, 1))
                .toFloatArray();
        assertClose(expected, first, Arrays.copyOf(golden.output(expected), first.length), 5e-5);
    }

    /** The rows of an input from one on. */
    private static NDArray[] steps(String name, int from) {
        NDArray rows = networks.input(golden, name);
        NDArray[] steps = new NDArray[(int) rows.size(0) - from];
        Arrays.setAll(steps, t -> rows.get(from + t));
        return steps;
    }
}
