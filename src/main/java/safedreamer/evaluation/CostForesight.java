package safedreamer.evaluation;

/**
 * Whether a world model foresaw the decisions that cost something.
 *
 * @param costly how many cost something
 * @param alarms of how many it was foreseen, with a cost of {@link #ALARM} or more
 * @param foreseen how many are both
 */
public record CostForesight(int costly, int alarms, int foreseen) {

    /** Half a simulator step of cost. */
    public static final double ALARM = 0.5;

    /**
     * @param expected ĉ {@code [n]}
     * @param happened costs, of which the last n are what came true
     */
    static CostForesight of(float[] expected, double[] happened) {
        int ahead = happened.length - expected.length;
        int costly = 0;
        int alarms = 0;
        int foreseen = 0;
        for (int i = 0; i < expected.length; i++) {
            boolean cost = happened[i + ahead] > 0;
            boolean alarm = expected[i] >= ALARM;
            costly += cost ? 1 : 0;
            alarms += alarm ? 1 : 0;
            foreseen += cost && alarm ? 1 : 0;
        }
        return new CostForesight(costly, alarms, foreseen);
    }

    CostForesight plus(CostForesight other) {
        return new CostForesight(costly + other.costly, alarms + other.alarms, foreseen + other.foreseen);
    }
}
