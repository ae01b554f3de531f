package safedreamer.environment;

import java.util.random.RandomGenerator;

/**
 * Under which changes of its world an episode remains one that could have happened, with the same rewards and costs.
 *
 * @param mirror whether the world may be mirrored (y to -y)
 * @param mirrorTurn α in radians by which a mirrored world is turned besides, for worlds that look the same from the left
 *     and from the right only
 * @param turns how many turns in one full circle leave the world as it is: 1 for none but the full one, 4 for a square;
 *     {@link #ANY_TURN} for all angles
 * @param sideways what a mirror negates in the agent's own frame
 */
public record WorldSymmetry(boolean mirror, double mirrorTurn, int turns, SidewaysAxis sideways) {

    public static final int ANY_TURN = 0;

    /** Of a world without walls or directions: mirrored or not, and turned as one likes. */
    public static WorldSymmetry full(SidewaysAxis sideways) {
        return new WorldSymmetry(true, 0, ANY_TURN, sideways);
    }

    /** Of a world in which every place and direction is another. */
    public static WorldSymmetry none() {
        return new WorldSymmetry(false, 0, 1, SidewaysAxis.Y);
    }

    /** Whether to mirror, each as likely as the other where both are allowed. */
    boolean drawMirror(RandomGenerator random) {
        return mirror && random.nextBoolean();
    }

    /** α, radians: any allowed angle, each as likely as the others. */
    double drawTurn(RandomGenerator random, boolean mirrored) {
        double own = turns == ANY_TURN
                ? random.nextDouble() * 2 * Math.PI
                : turns == 1 ? 0 : random.nextInt(turns) * 2 * Math.PI / turns;
        return mirrored ? mirrorTurn + own : own;
    }
}
