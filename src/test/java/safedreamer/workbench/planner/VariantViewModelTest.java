package safedreamer.workbench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.agent.Variant;

final class VariantViewModelTest {

    private final List<Variant> applied = new ArrayList<>();
    private final VariantViewModel variants = new VariantViewModel(Variant.OSRP, applied::add);

    @Test
    void aVariantThatCanTakeOverDoes() {
        variants.choose(Variant.RCE);
        variants.choose(Variant.RCE);
        assertThat(applied).containsExactly(Variant.RCE);
        assertThat(variants.variant().get()).isEqualTo(Variant.RCE);
    }

    @Test
    void oneThatCannotIsRefusedAndSaysWhy() {
        variants.choose(Variant.BSRP_LAG);
        assertThat(applied).isEmpty();
        assertThat(variants.variant().get()).isEqualTo(Variant.OSRP);
        assertThat(variants.obstacle(Variant.BSRP_LAG)).contains("start a run with it");
        assertThat(variants.obstacle(Variant.CEM)).isEmpty();
    }
}
