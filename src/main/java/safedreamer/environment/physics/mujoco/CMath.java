package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Sine and cosine of the C library. The original's headings and gremlins come from there; Java's differ from it in the
 * last bit for one number in 250, which MuJoCo's contacts would blow up.
 */
final class CMath {

    private static final MethodHandle SIN = handle("sin");
    private static final MethodHandle COS = handle("cos");

    private CMath() {}

    static double sin(double angle) {
        try {
            return (double) SIN.invokeExact(angle);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static double cos(double angle) {
        try {
            return (double) COS.invokeExact(angle);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The unit quaternion (w, x, y, z) of a turn about the z axis. */
    static double[] yaw(double angle) {
        return new double[] {cos(angle / 2), 0, 0, sin(angle / 2)};
    }

    @SuppressWarnings("restricted") // As in Calls.
    private static MethodHandle handle(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE));
    }
}
