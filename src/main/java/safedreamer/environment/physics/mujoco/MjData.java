package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/** A simulation of a {@link MjModel}: its state, and what follows from it. Lives as long as the model, on its thread. */
final class MjData {

    private final MjModel model;
    private final MujocoLibrary library;
    private final MemorySegment struct;
    private final long time;
    private final long ncon;
    private final long contact;
    private final long contactSize;
    private final long geom1;
    private final long geom2;

    MjData(MjModel model, MemorySegment struct) {
        this.model = model;
        this.library = model.library();
        this.struct = struct;
        Offsets offsets = library.offsets();
        this.time = offsets.offset("mjData.time");
        this.ncon = offsets.offset("mjData.ncon");
        this.contact = offsets.offset("mjData.contact");
        this.contactSize = offsets.size("mjContact");
        this.geom1 = offsets.offset("mjContact.geom1");
        this.geom2 = offsets.offset("mjContact.geom2");
    }

    /** One integration step. */
    void step() {
        run(library.step);
    }

    /** The first half of a step, up to where controls matter. */
    void step1() {
        run(library.step1);
    }

    /** The second half. The two are {@link #step} for the Euler integrator only. */
    void step2() {
        run(library.step2);
    }

    /** All that follows from state and controls: poses, contacts, sensors. */
    void forward() {
        run(library.forward);
    }

    /** Back to qpos0, time 0, at rest, without a warm start. */
    void reset() {
        run(library.resetData);
    }

    /** Computes the model's constants that depend on qpos0 and on where bodies are, as compiling does. */
    void setConstants() {
        run(library.setConst);
    }

    /** Seconds. */
    double time() {
        return struct.get(JAVA_DOUBLE, time);
    }

    void time(double seconds) {
        struct.set(JAVA_DOUBLE, time, seconds);
    }

    /** An array of {@code count} doubles, like {@code qpos}. It stays where it is for as long as the model is open. */
    MemorySegment doubles(String name, long count) {
        MemorySegment address =
                MujocoLibrary.pointerAt(struct, library.offsets().offset("mjData." + name));
        return model.within(address, count * Double.BYTES);
    }

    int contacts() {
        return struct.get(JAVA_INT, ncon);
    }

    /** The first geom of a contact, its number in the model. */
    int contactGeom1(int index) {
        return contactInteger(index, geom1);
    }

    int contactGeom2(int index) {
        return contactInteger(index, geom2);
    }

    /**
     * Writes the Jacobian of a body's origin: its product with qvel is the origin's velocity in the world, m/s.
     *
     * @param jacobian {@code [3][nv]}
     */
    void bodyJacobian(int body, MemorySegment jacobian) {
        try {
            Calls.run(library.jacBody, model.struct(), struct, jacobian, MemorySegment.NULL, body);
        } finally {
            Reference.reachabilityFence(model);
        }
    }

    /** How many warnings this simulation has had, such as a state that became infinite and was reset. */
    int warnings() {
        Offsets.Field field = library.offsets().field("mjData.warning");
        long size = library.offsets().size("mjWarningStat");
        long number = library.offsets().offset("mjWarningStat.number");
        int warnings = 0;
        for (long at = 0; at < field.size(); at += size) {
            warnings += struct.get(JAVA_INT, field.offset() + at + number);
        }
        return warnings;
    }

    private int contactInteger(int index, long offset) {
        int contacts = contacts();
        if (index < 0 || index >= contacts) {
            throw new IndexOutOfBoundsException("contact " + index + " of " + contacts);
        }
        // MuJoCo moves the list from step to step.
        MemorySegment list = model.within(MujocoLibrary.pointerAt(struct, contact), contacts * contactSize);
        return list.get(JAVA_INT, index * contactSize + offset);
    }

    private void run(MemorySegment function) {
        try {
            Calls.run(function, model.struct(), struct);
        } finally {
            Reference.reachabilityFence(model); // The model would free both if it was found to be forgotten.
        }
    }
}
