package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.WorldObject;

/**
 * One thing of a level, before it has a place.
 *
 * @param placement its name, and where it may be put
 * @param size metres, see {@link WorldObject}
 * @param yaw radians, for what does not take the heading drawn for it; NaN for what does
 */
public record LevelObject(Placement placement, Kind kind, double size, double yaw) {

    public WorldObject at(double x, double y, double drawnYaw) {
        return new WorldObject(placement.name(), kind, x, y, Double.isNaN(yaw) ? drawnYaw : yaw, size);
    }
}
