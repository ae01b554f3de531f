package safedreamer.workbench.belief;

import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.selection.SelectionModel;

/** A future beside what came, in one sentence: as a whole, or at one step. */
final class BeliefWords {

    private BeliefWords() {}

    /**
     * "The plan: reward 0.41 (0.38 came), cost 0.1 (0 came), 0.07 m off after 8."
     *
     * @param step 0..H, or {@link SelectionModel#NONE} for the whole
     * @param unit of the error, with a space before it
     */
    static String of(BeliefPicture picture, int step, String unit) {
        String words = step == SelectionModel.NONE || step > picture.horizon()
                ? whole(picture, unit)
                : at(picture, step, unit);
        return picture.remark().isEmpty() ? words : words + " " + picture.remark();
    }

    private static String whole(BeliefPicture picture, String unit) {
        int horizon = picture.horizon();
        int paid = picture.lastPaid();
        double reward = 0;
        double cost = 0;
        for (int k = 1; k <= paid; k++) {
            reward += picture.came().reward(k);
            cost += picture.came().cost(k);
        }
        int seen = picture.lastSeen();
        return picture.title() + ": reward "
                + number(BeliefPicture.sum(picture.future().rewards(), horizon))
                + (paid == 0 ? "" : came(reward, paid < horizon)) + ", cost "
                + number(BeliefPicture.sum(picture.future().costs(), horizon))
                + (paid == 0 ? "" : came(cost, paid < horizon))
                + (seen == 0
                        ? " over " + horizon + (horizon == 1 ? " decision." : " decisions.")
                        : ", " + number(picture.errors()[seen]) + unit + " off after " + seen + ".");
    }

    private static String came(double sum, boolean more) {
        return more ? " (so far " + number(sum) + ")" : " (" + number(sum) + " came)";
    }

    private static String at(BeliefPicture picture, int k, String unit) {
        double error = picture.errors()[k];
        String off = Double.isNaN(error) ? "" : ", " + number(error) + unit + " off";
        return k == 0
                ? picture.title() + ", now" + off + "."
                : picture.title() + ", step " + k + ": reward "
                        + pair(picture.expectedReward(k), picture.came().reward(k)) + ", cost "
                        + pair(picture.expectedCost(k), picture.came().cost(k)) + off + ".";
    }

    private static String pair(double expected, double came) {
        return number(expected) + (Double.isNaN(came) ? "" : " (" + number(came) + " came)");
    }

    static String number(double value) {
        double calm = Math.abs(value) < 5e-4 ? 0 : value;
        return Numbers.significant(calm, 2);
    }
}
