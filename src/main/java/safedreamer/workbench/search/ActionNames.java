package safedreamer.workbench.search;

/** What the numbers of an action are called on screen. */
final class ActionNames {

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private ActionNames() {}

    /** a₀, a₁, ... */
    static String of(int dimension) {
        StringBuilder name = new StringBuilder("a");
        for (char digit : Integer.toString(dimension).toCharArray()) {
            name.append(SUBSCRIPTS.charAt(digit - '0'));
        }
        return name.toString();
    }
}
