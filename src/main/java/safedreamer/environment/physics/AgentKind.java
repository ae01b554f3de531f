package safedreamer.environment.physics;

import java.util.List;
import safedreamer.environment.ActionLayout;
import safedreamer.environment.ActionLayout.Component;
import safedreamer.environment.SidewaysAxis;

/** The bodies that can act. Numbers of actions, sensors and time steps are the original's. */
public enum AgentKind {
    /** A sphere with a small cube ahead of it, sliding without friction; drives along its x axis. */
    POINT("Point", 0.002, 12, SidewaysAxis.Y),
    /** A body on two driven wheels and a ball; drives along its <em>negative</em> y axis. */
    CAR("Car", 0.004, 24, SidewaysAxis.X),
    /** A car with steered front wheels and driven rear wheels; drives along its x axis. */
    RACECAR("Racecar", 0.004, 12, SidewaysAxis.Y);

    /** Integration steps in one simulator step, of every agent. */
    public static final int INTEGRATION_STEPS = 10;

    private final String title;
    private final double timeStep;
    private final int sensors;
    private final SidewaysAxis sideways;

    AgentKind(String title, double timeStep, int sensors, SidewaysAxis sideways) {
        this.title = title;
        this.timeStep = timeStep;
        this.sensors = sensors;
        this.sideways = sideways;
    }

    /** As in the tasks' names: "Point". */
    public String title() {
        return title;
    }

    /** Of one integration step, seconds; a simulator step is {@link #INTEGRATION_STEPS} of them. */
    public double timeStep() {
        return timeStep;
    }

    /** How many numbers {@link Engine#sense} writes. */
    public int sensors() {
        return sensors;
    }

    /** The axis of its own frame that a mirror negates: the one across its driving direction. */
    public SidewaysAxis sideways() {
        return sideways;
    }

    /** What an action does to it. */
    public ActionLayout actions() {
        return switch (this) {
            case POINT -> new ActionLayout(List.of(new Component("forward", false), new Component("turn", true)));
            case CAR ->
                new ActionLayout(List.of(
                        new Component("left wheel", false, "right wheel", 1),
                        new Component("right wheel", false, "left wheel", 1)));
            case RACECAR ->
                new ActionLayout(List.of(
                        new Component("wheel speed", false, "wheel speed", 20),
                        new Component("steering", true, "steering", 0.785)));
        };
    }
}
