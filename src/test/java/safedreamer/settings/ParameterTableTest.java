package safedreamer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParameterTableTest {

    private enum Tone {
        SOFT,
        VERY_LOUD
    }

    private record Wheel(
            @Parameter(name = "Radius", unit = "metres", fallback = "0.25", min = 0.1, max = 2, help = "Size.")
            double radius,

            @Parameter(
                    name = "Spokes",
                    symbol = "n",
                    fallback = "12",
                    min = 3,
                    max = 1e6,
                    low = 3,
                    high = 40,
                    help = "Count.")
            int spokes) {}

    private record Horn(
            @Parameter(name = "Tone", fallback = "SOFT", applies = AppliesWhen.NOW, help = "How loud | soft.")
            Tone tone,

            @Parameter(name = "Radius", fallback = "0.00000001", help = "Of the funnel.")
            double radius) {}

    private record Cart(
            @Parameter(name = "Owner", fallback = "nobody", help = "Who has it.")
            String owner,

            @Parameter(name = "Number", fallback = "7", min = 0, max = 9007199254740991.0, help = "On the plate.")
            long number,

            Wheel wheel,
            Horn horn,

            @Parameter(name = "Roof", fallback = "true", help = "Keeps rain out.")
            boolean roof) {}

    private static final ParameterTable<Cart> TABLE = ParameterTable.of(Cart.class);
    private static final Cart DEFAULTS = new Cart("nobody", 7, new Wheel(0.25, 12), new Horn(Tone.SOFT, 1e-8), true);

    @Test
    void keysFollowTheRecordInOrder() {
        assertThat(TABLE.rows())
                .extracting(ParameterInfo::key)
                .containsExactly("owner", "number", "wheel.radius", "wheel.spokes", "horn.tone", "horn.radius", "roof");
    }

    @Test
    void defaultsAreTheFallbacks() {
        assertThat(TABLE.defaults()).isEqualTo(DEFAULTS);
    }

    @Test
    void aLastPartFindsItsRowWhereOnlyOneEndsSo() {
        assertThat(TABLE.find("spokes").key()).isEqualTo("wheel.spokes");
        assertThat(TABLE.find("wheel.radius").key()).isEqualTo("wheel.radius");
        assertRefused(() -> TABLE.find("radius"), "\"radius\" is not one setting: write wheel.radius or horn.radius");
    }

    @ParameterizedTest
    @CsvSource({
        "spoke, wheel.spokes",
        "SPOKES, wheel.spokes",
        "wheel.spoeks, wheel.spokes",
        "horn.spokes, wheel.spokes",
        "horn.radus, horn.radius",
        "numbr, number"
    })
    void anUnknownKeyNamesTheNearest(String written, String nearest) {
        assertRefused(() -> TABLE.find(written), "unknown setting \"" + written + "\": did you mean " + nearest + "?");
    }

    @Test
    void aChangedCopyDiffersInOneValueAndLeavesTheOriginal() {
        Cart changed = TABLE.with(DEFAULTS, "spokes", "20");
        assertThat(changed).isEqualTo(new Cart("nobody", 7, new Wheel(0.25, 20), new Horn(Tone.SOFT, 1e-8), true));
        assertThat(DEFAULTS.wheel().spokes()).isEqualTo(12);
        assertThat(TABLE.differences(DEFAULTS, changed)).containsExactly(TABLE.find("spokes"));
    }

    @Test
    void valuesOfSlidersAndCheckBoxesAreTaken() {
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "spokes", 20.0), "spokes")).isEqualTo(20);
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "number", 4e15), "number")).isEqualTo(4_000_000_000_000_000L);
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "roof", false), "roof")).isEqualTo(false);
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "tone", Tone.VERY_LOUD), "tone"))
                .isEqualTo(Tone.VERY_LOUD);
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "tone", "very-loud"), "tone")).isEqualTo(Tone.VERY_LOUD);
        assertThat(TABLE.get(TABLE.with(DEFAULTS, "wheel.radius", 2), "wheel.radius"))
                .isEqualTo(2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wheel.radius | 2.01      | wheel.radius = 2.01 is out of range: give 0.1 to 2 (metres)",
                "wheel.radius | -1e400    | wheel.radius = -1e400 is out of range: give 0.1 to 2 (metres)",
                "horn.radius  | 1e400     | horn.radius = 1e400 is out of range: give any number",
                "wheel.radius | NaN       | wheel.radius cannot be \"NaN\": give 0.1 to 2 (metres)",
                "wheel.radius | Infinity  | wheel.radius cannot be \"Infinity\": give 0.1 to 2 (metres)",
                "wheel.radius | wide      | wheel.radius cannot be \"wide\": give 0.1 to 2 (metres)",
                "spokes       | 2         | wheel.spokes = 2 is out of range: give 3 to 1000000",
                "spokes       | 12.5      | wheel.spokes = 12.5 is not a whole number: give 3 to 1000000",
                "spokes       | ''        | wheel.spokes cannot be \"\": give 3 to 1000000",
                "tone         | shrill    | horn.tone cannot be \"shrill\": give SOFT or VERY_LOUD",
                "roof         | yes       | roof cannot be \"yes\": give true or false",
                "owner        | '  '      | owner is empty: give a word"
            })
    void aRefusedValueIsNamedWithWhatWouldDo(String key, String value, String message) {
        assertRefused(() -> TABLE.with(DEFAULTS, key, value), message);
    }

    @Test
    void mapsGoAroundAndComeBack() {
        Cart cart = new Cart("Ann", 9007199254740991L, new Wheel(0.1, 40), new Horn(Tone.VERY_LOUD, 1.0 / 3), false);
        assertThat(TABLE.fromMap(TABLE.toMap(cart))).isEqualTo(cart);
        assertThat(TABLE.toMap(cart)).containsEntry("horn", Map.of("tone", "VERY_LOUD", "radius", 1.0 / 3));
    }

    @Test
    void aMissingKeyTakesTheDefaultAndAnUnknownOneIsRefused() {
        assertThat(TABLE.fromMap(Map.of("wheel", Map.of("spokes", 13)))).isEqualTo(TABLE.with(DEFAULTS, "spokes", 13));
        assertRefused(
                () -> TABLE.fromMap(Map.of("wheel", Map.of("spoke", 13))),
                "unknown setting \"wheel.spoke\": did you mean wheel.spokes?");
        assertRefused(
                () -> TABLE.fromMap(Map.of("wheels", Map.of("spokes", 13))),
                "unknown group of settings \"wheels\": did you mean wheel?");
    }

    @Test
    void aGroupAndAValueAreNotMixedUp() {
        assertRefused(() -> TABLE.fromMap(Map.of("wheel", 3)), "wheel is a group of settings, but is given as 3");
        assertRefused(
                () -> TABLE.fromMap(Map.of("roof", Map.of("a", 1))), "roof cannot be \"{a=1}\": give true or false");
    }

    @Test
    void groupsMayHoldGroups() {
        record Stable(Cart cart) {}
        ParameterTable<Stable> table = ParameterTable.of(Stable.class);
        Stable changed = table.with(table.defaults(), "cart.wheel.spokes", 30);
        assertThat(table.fromMap(table.toMap(changed))).isEqualTo(changed);
        assertRefused(
                () -> table.fromMap(Map.of("cat", Map.of("roof", true))),
                "unknown group of settings \"cat\": did you mean cart?");
    }

    @Test
    void aFallbackOutOfItsRangeIsFoundWhenTheTableIsBuilt() {
        record Broken(
                @Parameter(name = "Broken", fallback = "3", max = 2, help = "Never built.")
                int broken) {}
        assertThatThrownBy(() -> ParameterTable.of(Broken.class)).hasMessageContaining("at most 2");
    }

    @Test
    void aComponentWithoutAParameterIsFoundWhenTheTableIsBuilt() {
        record Bare(int bare) {}
        assertThatThrownBy(() -> ParameterTable.of(Bare.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bare");
    }

    @Test
    void theListingSaysEverythingOnce() {
        assertThat(TABLE.describe().lines().limit(8))
                .containsExactly(
                        "owner=nobody  a word; changes apply at a restart",
                        "    Who has it.",
                        "number=7  0 to 9007199254740991; changes apply at a restart",
                        "    On the plate.",
                        "wheel.radius=0.25  0.1 to 2 (metres); changes apply at a restart",
                        "    Size.",
                        "wheel.spokes=12  n  3 to 1000000; changes apply at a restart",
                        "    Count.");
        assertThat(TABLE.describe()).contains("horn.radius=1E-8  any number");
    }

    @Test
    void theMarkdownHasATableForEachGroupAndEscapesBars() {
        List<String> lines = TABLE.markdown().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("| key |")).hasSize(3);
        assertThat(lines).contains("| `horn.tone` |  | SOFT | SOFT or VERY_LOUD | now | How loud \\| soft. |");
    }

    private static void assertRefused(Runnable act, String message) {
        assertThatThrownBy(act::run).isInstanceOf(UserError.class).hasMessage(message);
    }
}
