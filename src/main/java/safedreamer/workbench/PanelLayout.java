package safedreamer.workbench;

import org.jspecify.annotations.Nullable;

/**
 * How the window's parts are arranged.
 *
 * @param planner where the planner ends, share of the width
 * @param search where the search begins, share of the width
 * @param bottom where the lower panel begins, share of the height
 * @param bottomShown whether the lower panel is there
 * @param tab of the lower panel, counted from 0
 * @param belief whether the strip of beliefs is open; null for where there is room
 * @param theme the colours
 */
record PanelLayout(
        double planner,
        double search,
        double bottom,
        boolean bottomShown,
        int tab,
        @Nullable Boolean belief,
        Theme theme) {}
