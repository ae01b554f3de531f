package safedreamer.workbench.drawing;

/** The paper's symbols as they are written: N_s is an N with an s below. */
public final class Symbols {

    private Symbols() {}

    /** What stands on the line: "N" of "N_s". */
    public static String base(String symbol) {
        int bar = symbol.indexOf('_');
        return bar < 0 ? symbol : symbol.substring(0, bar);
    }

    /** What stands below: "s" of "N_s"; empty if nothing does. */
    public static String below(String symbol) {
        int bar = symbol.indexOf('_');
        return bar < 0 ? "" : symbol.substring(bar + 1);
    }
}
