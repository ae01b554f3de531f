package safedreamer.settings;

import java.util.List;

/** Lists of names in running text. */
final class Names {

    private Names() {}

    /** "a", "a or b", "a, b or c". */
    static String either(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
