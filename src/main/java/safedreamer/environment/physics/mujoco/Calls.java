package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Calls by shape of signature: each takes the address of the C function first. The handles are constants to the compiler,
 * whichever library a function comes from.
 */
final class Calls {

    private static final MethodHandle VOID_P = handle(null, ADDRESS);
    private static final MethodHandle VOID_PP = handle(null, ADDRESS, ADDRESS);
    private static final MethodHandle VOID_PPPPI = handle(null, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle INT = handle(JAVA_INT);
    private static final MethodHandle INT_PIP = handle(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle INT_PPI = handle(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle INT_PPPI = handle(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle POINTER = handle(ADDRESS);
    private static final MethodHandle POINTER_P = handle(ADDRESS, ADDRESS);
    private static final MethodHandle POINTER_PII = handle(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle POINTER_PPPI = handle(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);

    private Calls() {}

    static void run(MemorySegment function, MemorySegment a) {
        try {
            VOID_P.invokeExact(function, a);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static void run(MemorySegment function, MemorySegment a, MemorySegment b) {
        try {
            VOID_PP.invokeExact(function, a, b);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static void run(MemorySegment function, MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, int e) {
        try {
            VOID_PPPPI.invokeExact(function, a, b, c, d, e);
        } catch (Throwable failure) {
            throw failure(failure);
        }
    }

    static int integer(MemorySegment function) {
        try {
            return (int) INT.invokeExact(function);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static int integer(MemorySegment function, MemorySegment a, int b, MemorySegment c) {
        try {
            return (int) INT_PIP.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static int integer(MemorySegment function, MemorySegment a, MemorySegment b, int c) {
        try {
            return (int) INT_PPI.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static int integer(MemorySegment function, MemorySegment a, MemorySegment b, MemorySegment c, int d) {
        try {
            return (int) INT_PPPI.invokeExact(function, a, b, c, d);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static MemorySegment pointer(MemorySegment function) {
        try {
            return (MemorySegment) POINTER.invokeExact(function);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static MemorySegment pointer(MemorySegment function, MemorySegment a) {
        try {
            return (MemorySegment) POINTER_P.invokeExact(function, a);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static MemorySegment pointer(MemorySegment function, MemorySegment a, int b, int c) {
        try {
            return (MemorySegment) POINTER_PII.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static MemorySegment pointer(MemorySegment function, MemorySegment a, MemorySegment b, MemorySegment c, int d) {
        try {
            return (MemorySegment) POINTER_PPPI.invokeExact(function, a, b, c, d);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    @SuppressWarnings("restricted") // Calling C is what this package is for; the JVM is started with leave to.
    private static MethodHandle handle(
            @org.jspecify.annotations.Nullable MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return Linker.nativeLinker().downcallHandle(descriptor);
    }

    /** C throws nothing; what arrives here is Java's refusal of an argument, such as memory that was freed. */
    private static RuntimeException failure(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
