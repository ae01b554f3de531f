package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import safedreamer.environment.physics.AgentKind;

/** Reads an agent's sensors in the order of the original's observation: a ball's quaternion as its rotation matrix. */
final class Sensors {

    private static final int QUATERNION = 4;
    private static final int ROTATION = 9;

    private final MemorySegment toRotation;
    private final MemorySegment[] readings;
    private final MemorySegment matrix = Arena.ofAuto().allocate(JAVA_DOUBLE, ROTATION);

    Sensors(MjModel model, MjData data, AgentKind kind) {
        toRotation = model.library().function("mju_quat2Mat");
        MemorySegment all = data.doubles("sensordata", model.size("nsensordata"));
        List<String> names = AgentModel.of(kind).sensors();
        readings = new MemorySegment[names.size()];
        for (int i = 0; i < readings.length; i++) {
            int id = model.id("mjOBJ_SENSOR", names.get(i));
            readings[i] = all.asSlice(
                    (long) model.integer("sensor_adr", id) * Double.BYTES,
                    (long) model.integer("sensor_dim", id) * Double.BYTES);
        }
    }

    void read(double[] into) {
        int at = 0;
        for (MemorySegment reading : readings) {
            MemorySegment numbers = reading;
            if (reading.byteSize() == QUATERNION * Double.BYTES) {
                Calls.run(toRotation, matrix, reading);
                numbers = matrix;
            }
            int count = (int) (numbers.byteSize() / Double.BYTES);
            MemorySegment.copy(numbers, JAVA_DOUBLE, 0, into, at, count);
            at += count;
        }
    }
}
