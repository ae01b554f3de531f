package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;

/**
 * What the world model must know of its observations.
 *
 * @param size O
 * @param actionSize A
 * @param scale {@code [O]} what each number is multiplied with to be near one, for {@link ObservationScaling#BY_FIELD}
 * @param objectsOffset first index of the positions (x, y) of the objects that may cost, or -1
 * @param objectCount how many there are
 * @param positionOffset first index of the agent's own (x, y), or -1
 */
public record ObservationShape(
        int size, int actionSize, float[] scale, int objectsOffset, int objectCount, int positionOffset) {

    /** {@code [n · objects][2]} positions of the objects that may cost, of decoded observations {@code [n][O]}. */
    NDArray objects(NDArray decoded) {
        return decoded.get(":, " + objectsOffset + ":" + (objectsOffset + 2 * objectCount))
                .reshape(-1, 2);
    }
}
