package safedreamer.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import safedreamer.figure.Palette;

/** How the window looks. */
public enum Theme {
    LIGHT,
    DARK;

    public Palette palette() {
        return this == LIGHT ? Palette.LIGHT : Palette.DARK;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The palette as looked-up colours {@code -sd-safe}, {@code -sd-unsafe}, ...: a style sheet in a data URL. */
    String colours() {
        StringBuilder rules = new StringBuilder(".root {\n");
        palette()
                .named()
                .forEach((name, colour) -> rules.append("  -sd-")
                        .append(name)
                        .append(": ")
                        .append(colour)
                        .append(";\n"));
        rules.append("}\n");
        byte[] bytes = rules.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
