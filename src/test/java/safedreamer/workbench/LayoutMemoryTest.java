package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.BackingStoreException;
import org.junit.jupiter.api.Test;

/** The layout goes into preferences and comes back; nobody's own preferences are touched. */
final class LayoutMemoryTest {

    private static final PanelLayout LAYOUT = new PanelLayout(0.2, 0.7, 0.66, true, 2, false, Theme.DARK);
    private static final LayoutMemory.Place PLACE = new LayoutMemory.Place(30, 40, 1500, 950, false);

    private final Held store = new Held();
    private final LayoutMemory memory = new LayoutMemory(store);

    /** Preferences in memory. */
    private static final class Held extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();
        private boolean broken;

        Held() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {}

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(new String[0]);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() throws BackingStoreException {
            if (broken) {
                throw new BackingStoreException("the disk is full");
            }
        }
    }

    @Test
    void whatIsKeptComesBack() {
        memory.keep(PLACE, LAYOUT);
        assertThat(memory.panels()).contains(LAYOUT);
        assertThat(memory.place()).contains(PLACE);
    }

    @Test
    void atTheFirstStartThereIsNothing() {
        assertThat(memory.panels()).isEmpty();
        assertThat(memory.place()).isEmpty();
    }

    @Test
    void aMaximisedWindowKeepsTheSizeItGoesBackTo() {
        memory.keep(PLACE, LAYOUT);
        memory.keep(new LayoutMemory.Place(0, 0, 3840, 2160, true), LAYOUT);
        assertThat(memory.place()).contains(new LayoutMemory.Place(30, 40, 1500, 950, true));
    }

    @Test
    void whatMakesNoSenseIsAsIfItHadNeverBeenKept() {
        memory.keep(new LayoutMemory.Place(30, 40, 600, 950, false), LAYOUT);
        assertThat(memory.place()).as("smaller than the smallest").isEmpty();
        store.put("search", "0.1");
        assertThat(memory.panels()).as("columns that cross").isEmpty();
        store.put("search", "wide");
        assertThat(memory.panels()).isEmpty();
        store.put("search", "0.7");
        store.put("theme", "PINK");
        assertThat(memory.panels()).isEmpty();
    }

    @Test
    void aStoreThatCannotBeWrittenIsNoTrouble() {
        store.broken = true;
        memory.keep(PLACE, LAYOUT);
        assertThat(memory.place()).contains(PLACE);
    }

    @Test
    void theWindowTakesItsLayoutBack() throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            PanelLayout wanted = new PanelLayout(0.22, 0.64, 0.7, true, 3, false, Theme.LIGHT);
            WindowFixture.onFx(() -> {
                window.window.arrange(wanted);
                return null;
            });
            window.awaitPulses(6);
            PanelLayout now = WindowFixture.onFx(window.window::layout);
            assertThat(now.planner()).isBetween(0.21, 0.23);
            assertThat(now.search()).isBetween(0.63, 0.65);
            assertThat(now.bottom()).isBetween(0.69, 0.71);
            assertThat(now.tab()).isEqualTo(3);
            assertThat(now.belief()).isFalse();
            assertThat(window.find("belief-chart").isVisible()).isFalse();

            WindowFixture.onFx(() -> {
                window.window.arrange(new PanelLayout(0.22, 0.64, 0.7, false, 1, true, Theme.LIGHT));
                return null;
            });
            window.awaitPulses(6);
            assertThat(WindowFixture.onFx(window.window::layout).bottomShown()).isFalse();
            assertThat(window.find("belief-chart").isVisible()).isTrue();
        }
    }
}
