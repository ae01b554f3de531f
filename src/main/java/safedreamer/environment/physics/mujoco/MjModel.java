package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled model and the simulations made from it ({@link MjData}), in MuJoCo's memory.
 *
 * <p>Belongs to the thread that made it: another one gets a {@link WrongThreadException}, for {@link #close} too. After
 * {@link #close}, which first frees the simulations, each use of the model or of them is an {@link IllegalStateException};
 * closing again does nothing. One that is forgotten is freed when the garbage collector finds it.
 */
final class MjModel implements AutoCloseable {

    private static final Cleaner FORGOTTEN = Cleaner.create();

    private final MujocoLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final Owned owned;
    private final Cleaner.Cleanable memory;
    private final MemorySegment struct;

    private MjModel(MujocoLibrary library, MemorySegment address) {
        this.library = library;
        this.owned = new Owned(library, address);
        this.memory = FORGOTTEN.register(this, owned);
        this.struct = within(address, library.offsets().size("mjModel"));
    }

    /** @throws IllegalArgumentException if MuJoCo refuses the text */
    static MjModel compile(MujocoLibrary library, String mjcf) {
        return new MjModel(library, ModelCompiler.compile(library, mjcf));
    }

    /** A fresh simulation at qpos0, freed with the model. */
    MjData makeData() {
        MemorySegment address = Calls.pointer(library.makeData, struct);
        if (address.address() == 0) {
            throw new IllegalStateException("MuJoCo makes no simulation of the model: out of memory");
        }
        owned.data.add(address);
        return new MjData(this, within(address, library.offsets().size("mjData")));
    }

    MujocoLibrary library() {
        return library;
    }

    /** The mjModel itself. */
    MemorySegment struct() {
        return struct;
    }

    /** One of its sizes, like {@code nq}. */
    int size(String name) {
        Offsets.Field field = library.offsets().field("mjModel." + name);
        return field.size() == Integer.BYTES
                ? struct.get(JAVA_INT, field.offset())
                : Math.toIntExact(struct.get(JAVA_LONG, field.offset()));
    }

    /** An array of {@code count} doubles, like {@code qpos0}. */
    MemorySegment doubles(String name, long count) {
        return array(name, count * Double.BYTES);
    }

    /** One number of an int array, like {@code sensor_adr}. */
    int integer(String name, int index) {
        return array(name, (index + 1L) * Integer.BYTES).getAtIndex(JAVA_INT, index);
    }

    /**
     * @param type a constant like {@code mjOBJ_GEOM}
     * @throws IllegalArgumentException if the model has none of that name
     */
    int id(String type, String name) {
        try (Arena scratch = Arena.ofConfined()) {
            int id = Calls.integer(library.name2id, struct, objectType(type), scratch.allocateFrom(name));
            if (id < 0) {
                throw new IllegalArgumentException("the model has no " + type + " named " + name);
            }
            return id;
        }
    }

    /** The name of an object; unnamed ones are {@code #id}. */
    String name(String type, int id) {
        MemorySegment name = Calls.pointer(library.id2name, struct, objectType(type), id);
        String text = name.address() == 0 ? "" : MujocoLibrary.string(name);
        return text.isEmpty() ? "#" + id : text;
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
            memory.clean();
        }
    }

    /** Native memory that can be used for as long as this model is open, by its thread. */
    @SuppressWarnings("restricted") // As in Calls.
    MemorySegment within(MemorySegment address, long bytes) {
        return address.reinterpret(bytes, arena, null);
    }

    private MemorySegment array(String name, long bytes) {
        return within(MujocoLibrary.pointerAt(struct, library.offsets().offset("mjModel." + name)), bytes);
    }

    private int objectType(String type) {
        return Math.toIntExact(library.offsets().size(type));
    }

    /** What is to be freed, without a way back to the model. */
    private static final class Owned implements Runnable {

        private final MujocoLibrary library;
        private final MemorySegment model;
        private final List<MemorySegment> data = new ArrayList<>();

        Owned(MujocoLibrary library, MemorySegment model) {
            this.library = library;
            this.model = model;
        }

        @Override
        public void run() {
            data.forEach(address -> Calls.run(library.deleteData, address));
            Calls.run(library.deleteModel, model);
        }
    }
}
