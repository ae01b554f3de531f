package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.CostBudget;
import safedreamer.lagrangian.CostSignal;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.TensorEngine;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

class CostPenaltyTest {

    private static final CostBudget BUDGET = new CostBudget(2, 200);
    private static final int HORIZON = 8;
    private static final double DISCOUNT = 1 - 1 / 25.0;

    /** 0.1 a decision add up to 2.5 over the 25 of the discount and to 20 over an episode of 200. */
    @ParameterizedTest
    @CsvSource({"SUM, 18", "MEAN, 0.5", "EPISODE, 18"})
    void theViolationIsInTheUnitOfItsSignal(CostSignal signal, double violation) {
        try (NDManager manager = NDManager.newBaseManager(TensorEngine.device())) {
            CostPenalty penalty = penalty(signal, manager);
            penalty.observe(2.5, HORIZON, BUDGET);
            assertThat(penalty.quantities().get("lagrangian/violation")).isCloseTo(violation, within(1e-9));
        }
    }

    @Test
    void theGradientIsThePriceOfAnEpisodesCost() {
        try (NDManager manager = NDManager.newBaseManager(TensorEngine.device())) {
            CostPenalty penalty = penalty(CostSignal.EPISODE, manager);
            NDArray returns = manager.create(new float[] {2, 3});
            returns.setRequiresGradient(true);
            penalty.observe(2.5, HORIZON, BUDGET);
            try (Gradients gradients = Gradients.record()) {
                gradients.backward(penalty.loss(returns));
            }
            // λ + c g = 0.5 + 0.1 · 18; an episode has eight times the decisions of the discount; each return is half
            // the mean.
            float expected = (float) (2.3 * 8 / 2);
            assertThat(returns.getGradient().toFloatArray())
                    .containsExactly(new float[] {expected, expected}, within(1e-5f));
        }
    }

    private static CostPenalty penalty(CostSignal signal, NDManager manager) {
        ParameterTable<AugmentedLagrangianSettings> table = ParameterTable.of(AugmentedLagrangianSettings.class);
        AugmentedLagrangianSettings settings = new SettingsResolver<>(table)
                .override(table.defaults(), List.of("initialMultiplier=0.5", "initialQuadraticWeight=0.1"));
        return new CostPenalty(new AugmentedLagrangian(settings), signal, DISCOUNT, new Constants(manager));
    }
}
