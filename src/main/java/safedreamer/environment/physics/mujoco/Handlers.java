package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What MuJoCo calls when something is wrong. Without handlers it writes MUJOCO_LOG.TXT into the working directory.
 *
 * <p>After an error MuJoCo's state is undefined and the call must not return; throwing through C would end the JVM with a
 * dump. So an error ends the process, with one line that says why. Only models written by this program are loaded, for
 * which none is known to happen. A warning (an unstable simulation, say) is counted in the data that it concerns, see
 * {@link MjData#warnings}; nothing is printed.
 */
final class Handlers {

    private static final int LONGEST_MESSAGE = 2048;

    private Handlers() {}

    @SuppressWarnings("restricted") // As in Calls.
    static void install(SymbolLookup library) {
        FunctionDescriptor descriptor = FunctionDescriptor.ofVoid(ADDRESS);
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType type = MethodType.methodType(void.class, MemorySegment.class);
        try {
            set(library, "mju_user_error", lookup.findStatic(Handlers.class, "error", type), descriptor);
            set(library, "mju_user_warning", lookup.findStatic(Handlers.class, "warning", type), descriptor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("restricted")
    private static void set(
            SymbolLookup library, String variable, MethodHandle handler, FunctionDescriptor descriptor) {
        MemorySegment stub = Linker.nativeLinker().upcallStub(handler, descriptor, Arena.global());
        library.findOrThrow(variable).reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, stub);
    }

    /** Called from C: nothing may be thrown, and it does not return. */
    @SuppressWarnings({"restricted", "UnusedMethod", "SystemOut"})
    private static void error(MemorySegment message) {
        try {
            String words = message.reinterpret(LONGEST_MESSAGE).getString(0);
            System.err.println("MuJoCo cannot go on: " + words.strip().replaceAll("\\s*\\R\\s*", "; ")
                    + ". The program ends here; what was saved is intact.");
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private static void warning(MemorySegment message) {}
}
