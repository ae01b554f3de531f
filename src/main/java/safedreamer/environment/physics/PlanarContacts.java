package safedreamer.environment.physics;

import java.util.Arrays;
import safedreamer.environment.SceneObject.Kind;

/**
 * Finds the contacts of a planar world, and the forces they exert ({@link ContactSolver}). Buttons and pillars stand
 * still; vases, push box and gremlins move and are moved, as if they could not tip. Allocates nothing after its
 * construction.
 */
final class PlanarContacts {

    private static final double AGENT_RADIUS = 0.1;
    private static final double ARROW_HALF = 0.05;
    private static final double ARROW_AHEAD = 0.1;
    /** From the hinge to the farthest corner of the arrow. */
    private static final double AGENT_REACH = 0.16;

    private static final double SPHERE_ROLLING = 0.01;
    private static final double BOX_ROLLING = 1e-4;
    private static final double AGENT_WEIGHT = 2 / (3 * PointDynamics.MASS);
    private static final double SIMULATOR_STEP = AgentKind.INTEGRATION_STEPS * PointDynamics.STEP;
    /** The most that two bodies can gain on each other by accelerating within a simulator step, and a little, metres. */
    private static final double MARGIN = 0.03;

    private static final int MOST_BODIES = 6;
    private static final int AGENT = 0;
    private static final int FIXED = -1;

    private final ContactList contacts = new ContactList();
    private final Overlaps overlaps = new Overlaps(contacts);
    private final ContactSolver solver = new ContactSolver(MOST_BODIES);
    private final Square arrow = new Square();
    private final Square square = new Square();
    private final Square otherSquare = new Square();
    private final PlanarObjects objects;
    /** By slot of the solver: which object; the agent has the first. */
    private final int[] inSlot = new int[MOST_BODIES];
    /** By object: its slot, or {@link #FIXED}. */
    private final int[] slot;

    private final int[] touches;
    private int bodies = 1;

    PlanarContacts(PlanarObjects objects) {
        this.objects = objects;
        this.slot = new int[objects.count()];
        this.touches = new int[objects.count()];
    }

    /** Whether the agent can touch this within a simulator step, however both move. */
    boolean near(int object, double agentX, double agentY, double agentSpeed) {
        double dx = objects.x(object) - agentX;
        double dy = objects.y(object) - agentY;
        double within =
                objects.reach(object) + AGENT_REACH + MARGIN + SIMULATOR_STEP * (agentSpeed + objects.speed(object));
        return dx * dx + dy * dy < within * within;
    }

    /** Nothing touches anything. */
    void none() {
        contacts.clear();
        Arrays.fill(touches, 0);
    }

    /** Finds all contacts of the agent with its hinge here, and of what slides or is touched by it. */
    void find(double agentX, double agentY, double cos, double sin) {
        none();
        Arrays.fill(slot, FIXED);
        bodies = 1;
        arrow.set(agentX + ARROW_AHEAD * cos, agentY + ARROW_AHEAD * sin, ARROW_HALF, cos, sin);
        for (int object : objects.solid()) {
            double dx = objects.x(object) - agentX;
            double dy = objects.y(object) - agentY;
            double reach = objects.reach(object) + AGENT_REACH;
            if (dx * dx + dy * dy < reach * reach) {
                int before = contacts.size();
                withAgent(object, agentX, agentY);
                touches[object] = contacts.size() - before;
            }
        }
        for (int object : objects.free()) {
            if (objects.kind(object) != Kind.GREMLIN && (slot[object] != FIXED || objects.sliding(object))) {
                withOthers(object);
            }
        }
    }

    /** Of the agent with this. */
    int touches(int object) {
        return touches[object];
    }

    /** Whether there is any contact. */
    boolean any() {
        return contacts.size() > 0;
    }

    private void withAgent(int object, double agentX, double agentY) {
        double x = objects.x(object);
        double y = objects.y(object);
        double size = objects.size(object);
        switch (objects.kind(object)) {
            case BUTTON, PILLAR -> {
                contacts.between(AGENT, FIXED, SPHERE_ROLLING);
                overlaps.discs(agentX, agentY, AGENT_RADIUS, x, y, size);
                contacts.between(AGENT, FIXED, BOX_ROLLING);
                // A side touches a column along its whole height, a ball at one point.
                overlaps.squareAndDisc(arrow, x, y, size, objects.kind(object) == Kind.PILLAR ? 2 : 1);
            }
            case VASE, GREMLIN, PUSH_BOX -> {
                for (int part = 0; part < parts(object); part++) {
                    part(object, part, square);
                    contacts.between(slot(object), AGENT, SPHERE_ROLLING);
                    overlaps.squareAndDisc(square, agentX, agentY, AGENT_RADIUS, 1);
                    contacts.between(slot(object), AGENT, BOX_ROLLING);
                    overlaps.squares(square, arrow);
                }
            }
            case GOAL, HAZARD, CIRCLE, WALL -> {}
        }
    }

    /** Contacts between an object that can be moved and all others but gremlins. */
    private void withOthers(int object) {
        for (int other : objects.solid()) {
            boolean pairSeenBefore = objects.free(other) && other < object && slot[other] != FIXED;
            if (other == object || objects.kind(other) == Kind.GREMLIN || pairSeenBefore) {
                continue;
            }
            double dx = objects.x(other) - objects.x(object);
            double dy = objects.y(other) - objects.y(object);
            double reach = objects.reach(object) + objects.reach(other);
            if (dx * dx + dy * dy < reach * reach) {
                pair(object, other);
            }
        }
    }

    private void pair(int object, int other) {
        for (int part = 0; part < parts(object); part++) {
            part(object, part, square);
            if (!objects.free(other)) {
                contacts.between(slot(object), FIXED, BOX_ROLLING);
                overlaps.squareAndDisc(square, objects.x(other), objects.y(other), objects.size(other), 2);
                continue;
            }
            for (int otherPart = 0; otherPart < parts(other); otherPart++) {
                part(other, otherPart, otherSquare);
                contacts.between(slot(object), slot(other), BOX_ROLLING);
                overlaps.squares(square, otherSquare);
            }
        }
    }

    private int parts(int object) {
        return objects.kind(object) == Kind.PUSH_BOX ? 5 : 1;
    }

    /** The push box is a cube with four columns half as wide around its corners. */
    private void part(int object, int part, Square into) {
        double cos = Math.cos(objects.yaw(object));
        double sin = Math.sin(objects.yaw(object));
        double half = objects.size(object);
        double ux = part == 0 ? 0 : part % 2 == 1 ? half : -half;
        double uy = part == 0 ? 0 : part < 3 ? half : -half;
        into.set(
                objects.x(object) + cos * ux - sin * uy,
                objects.y(object) + sin * ux + cos * uy,
                part == 0 ? half : half / 2,
                cos,
                sin);
    }

    /** The object's slot, a new one if it has none; one too many stands still. */
    private int slot(int object) {
        if (slot[object] == FIXED && bodies < MOST_BODIES) {
            slot[object] = bodies;
            inSlot[bodies] = object;
            bodies++;
        }
        return slot[object];
    }

    /**
     * Solves for the forces of the contacts found last.
     *
     * @param velocity of the hinge along x and y of the world, and of the turn
     * @param acceleration the same of the agent without contacts
     */
    void solve(
            double agentX,
            double agentY,
            double cos,
            double sin,
            double[] velocity,
            double[] acceleration,
            double time) {
        solver.begin(bodies);
        solver.body(
                AGENT,
                agentX,
                agentY,
                AGENT_WEIGHT,
                PointDynamics.MASS,
                PointDynamics.MASS_MOMENT * cos,
                PointDynamics.MASS_MOMENT * sin,
                PointDynamics.INERTIA);
        solver.motion(AGENT, velocity[0], velocity[1], velocity[2], acceleration[0], acceleration[1], acceleration[2]);
        for (int k = 1; k < bodies; k++) {
            int object = inSlot[k];
            double mass = objects.mass(object);
            solver.body(k, objects.x(object), objects.y(object), 1 / mass, mass, 0, 0, objects.inertia(object));
            solver.motion(
                    k,
                    objects.velocityX(object),
                    objects.velocityY(object),
                    objects.spin(object),
                    objects.accelerationX(object, time),
                    objects.accelerationY(object, time),
                    objects.angularAcceleration(object));
        }
        solver.solve(contacts);
    }

    /** Force on the agent along x (0) and y (1) of the world, and torque about its hinge (2), as solved last; 0 without contacts. */
    double onAgent(int coordinate) {
        return any() ? solver.force(coordinate) : 0;
    }

    /** One integration step of all objects that can move, under the forces solved last where there are contacts. */
    void advanceObjects(double time) {
        boolean any = any();
        for (int object : objects.free()) {
            double ax = objects.accelerationX(object, time);
            double ay = objects.accelerationY(object, time);
            double angular = objects.angularAcceleration(object);
            int k = any ? slot[object] : FIXED;
            if (k != FIXED) {
                double mass = objects.mass(object);
                ax += solver.force(3 * k) / mass;
                ay += solver.force(3 * k + 1) / mass;
                angular += solver.force(3 * k + 2) / objects.inertia(object);
            }
            objects.advance(object, ax, ay, angular, time);
        }
    }
}
