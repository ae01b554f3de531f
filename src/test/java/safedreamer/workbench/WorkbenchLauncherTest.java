package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WorkbenchLauncherTest {

    @Test
    void saysWhatIsMissingWhereTheWindowCannotBeOpened() {
        assertThat(WorkbenchLauncher.noWindowWords("Unable to open DISPLAY"))
                .startsWith("no display: neither DISPLAY nor WAYLAND_DISPLAY leads to one");
        assertThat(WorkbenchLauncher.noWindowWords("Unable to load glass GTK library."))
                .startsWith(
                        "the window cannot be opened: JavaFX says \"Unable to load glass GTK library.\"; on Linux it needs"
                                + " the GTK 3 library");
    }
}
