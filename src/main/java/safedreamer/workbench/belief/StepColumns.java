package safedreamer.workbench.belief;

/**
 * Where steps stand side by side: the past first, then the present, then the future.
 *
 * @param left logical pixels
 * @param right logical pixels
 * @param past steps before the present
 * @param horizon H
 */
record StepColumns(double left, double right, int past, int horizon) {

    private static final double NARROWEST_FRAME = 31;

    double width() {
        return (right - left) / (past + 1 + horizon);
    }

    /** The middle of step k, -past..H. */
    double centre(int k) {
        return left + (past + k + 0.5) * width();
    }

    /** Between the present and the first step of the future. */
    double now() {
        return left + (past + 1) * width();
    }

    /** One in so many steps has room for a frame. */
    int every() {
        return (int) Math.max(1, Math.ceil(NARROWEST_FRAME / width()));
    }

    /** Whether step k is one of those with a frame: the present always is. */
    boolean framed(int k) {
        return k % every() == 0;
    }

    double frameWidth() {
        return every() * width() - 4;
    }

    /** The step at a place, -past..H, nearest inside. */
    int at(double x) {
        return Math.clamp((long) Math.floor((x - left) / width()) - past, -past, horizon);
    }
}
