package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.figure.Palette;

final class ThemeTest {

    private static Set<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sheet() throws IOException {
        try (InputStream sheet = WorkbenchWindow.class.getResourceAsStream("workbench.css")) {
            assertThat(sheet).isNotNull();
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColourOfThePaletteIsOneOfTheStyleSheets(Theme theme) throws Exception {
        String encoded = theme.colours().substring(theme.colours().indexOf(',') + 1);
        String rules = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        for (RecordComponent component : Palette.class.getRecordComponents()) {
            Object colour = component.getAccessor().invoke(theme.palette());
            assertThat(rules).contains("-sd-" + component.getName() + ": " + colour + ";");
            assertThat((String) colour).matches("#[0-9A-F]{6}");
        }
    }

    @Test
    void theStyleSheetUsesOnlyColoursOfThePalette() throws IOException {
        Set<String> known = new TreeSet<>();
        Arrays.stream(Palette.class.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(known::add);
        assertThat(known).containsAll(found(sheet(), "-sd-([a-z]+)"));
        assertThat(found(sheet(), "(#[0-9A-Fa-f]{3,8})\\s*;"))
                .as("colours of its own")
                .isEmpty();
    }
}
