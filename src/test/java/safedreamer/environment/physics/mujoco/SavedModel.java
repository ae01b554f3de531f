package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/** A whole model as MuJoCo saves it to a file: every number that it has. */
final class SavedModel {

    private SavedModel() {}

    @SuppressWarnings("restricted")
    static byte[] of(MjModel model) throws Throwable {
        Linker linker = Linker.nativeLinker();
        boolean wide = model.library().offsets().field("mjModel.nq").size() == Long.BYTES;
        MemorySegment sizeModel = model.library().function("mj_sizeModel");
        MemorySegment saveModel = model.library().function("mj_saveModel");
        long size = wide
                ? (long) linker.downcallHandle(sizeModel, FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                        .invokeExact(model.struct())
                : (int) linker.downcallHandle(sizeModel, FunctionDescriptor.of(JAVA_INT, ADDRESS))
                        .invokeExact(model.struct());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(size);
            if (wide) {
                linker.downcallHandle(saveModel, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG))
                        .invokeExact(model.struct(), MemorySegment.NULL, buffer, size);
            } else {
                linker.downcallHandle(saveModel, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, JAVA_INT))
                        .invokeExact(model.struct(), MemorySegment.NULL, buffer, (int) size);
            }
            return buffer.toArray(JAVA_BYTE);
        }
    }
}
