package safedreamer.environment;

/**
 * What a decision led to.
 *
 * @param observation what is seen now
 * @param reward summed over the simulator steps of the decision
 * @param cost summed over the simulator steps of the decision, so 0..actionRepeat
 * @param terminated the world ended: no value beyond
 * @param truncated the time limit was reached: not an end of the world
 * @param goalsReached during the decision
 */
public record TimeStep(
        float[] observation, double reward, double cost, boolean terminated, boolean truncated, int goalsReached) {

    public boolean last() {
        return terminated || truncated;
    }
}
