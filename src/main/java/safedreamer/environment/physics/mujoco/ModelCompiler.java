package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Has MuJoCo compile a model description (MJCF). Nothing is written to disk: the text lies in MuJoCo's virtual file system.
 *
 * <p>Only for text written by this program: MJCF can name files of the machine, and a hostile one can end the process.
 */
final class ModelCompiler {

    private static final String FILE = "model.xml";
    private static final int MESSAGE = 1024;

    private ModelCompiler() {}

    /**
     * @return the address of an mjModel, to be freed by the caller
     * @throws IllegalArgumentException with MuJoCo's own words if it refuses the text
     */
    static MemorySegment compile(MujocoLibrary library, String mjcf) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment files = arena.allocate(library.offsets().size("mjVFS"), ADDRESS.byteAlignment());
            MemorySegment name = arena.allocateFrom(FILE);
            MemorySegment message = arena.allocate(MESSAGE);
            Calls.run(library.defaultVfs, files);
            try {
                add(library, arena, files, name, mjcf.getBytes(StandardCharsets.UTF_8));
                MemorySegment model = Calls.pointer(library.loadXml, name, files, message, MESSAGE);
                if (model.address() == 0) {
                    throw new IllegalArgumentException("MuJoCo refuses the model: "
                            + message.getString(0).strip().replaceAll("\\s*\\R\\s*", "; "));
                }
                return model;
            } finally {
                Calls.run(library.deleteVfs, files);
            }
        }
    }

    private static void add(MujocoLibrary library, Arena arena, MemorySegment files, MemorySegment name, byte[] text) {
        Optional<MemorySegment> addBuffer = library.optional("mj_addBufferVFS");
        int refused;
        if (addBuffer.isPresent()) {
            refused = Calls.integer(addBuffer.get(), files, name, arena.allocateFrom(JAVA_BYTE, text), text.length);
        } else {
            refused = Calls.integer(library.function("mj_makeEmptyFileVFS"), files, name, text.length);
            fill(MujocoLibrary.pointerAt(files, library.offsets().offset("mjVFS.filedata")), text);
        }
        if (refused != 0) {
            throw new IllegalStateException("MuJoCo's virtual file system takes no file, status " + refused);
        }
    }

    @SuppressWarnings("restricted") // As in Calls.
    private static void fill(MemorySegment file, byte[] text) {
        MemorySegment.copy(text, 0, file.reinterpret(text.length), JAVA_BYTE, 0, text.length);
    }
}
