package safedreamer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which agent can go on as which. */
final class VariantTest {

    @Test
    void whatSearchesCanGoOnAsWhateverElseSearches() {
        for (Variant from : Variant.values()) {
            for (Variant to : Variant.values()) {
                boolean possible = from == to || (from.searches() && to.searches());
                assertThat(from.obstacleTo(to).isEmpty()).as(from + " to " + to).isEqualTo(possible);
            }
        }
    }

    @Test
    void anObstacleSaysWhatToDo() {
        assertThat(Variant.OSRP.obstacleTo(Variant.BSRP_LAG).orElseThrow())
                .startsWith("BSRP-LAG acts with its actor")
                .endsWith("start a run with it.");
        assertThat(Variant.UNSAFE.obstacleTo(Variant.RCE).orElseThrow()).endsWith("start a run with RCE.");
    }
}
