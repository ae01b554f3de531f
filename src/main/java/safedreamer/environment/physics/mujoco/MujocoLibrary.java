package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * MuJoCo's shared library, loaded and checked: its version is one whose memory we know, and a small model read back
 * through that knowledge is the one that was written. Stays loaded until the JVM ends. Safe for many threads.
 */
final class MujocoLibrary {

    private final String place;
    private final String version;
    private final Offsets offsets;
    private final SymbolLookup symbols;
    final MemorySegment step;
    final MemorySegment step1;
    final MemorySegment step2;
    final MemorySegment forward;
    final MemorySegment resetData;
    final MemorySegment setConst;
    final MemorySegment jacBody;
    final MemorySegment makeData;
    final MemorySegment deleteData;
    final MemorySegment deleteModel;
    final MemorySegment name2id;
    final MemorySegment id2name;
    final MemorySegment loadXml;
    final MemorySegment defaultVfs;
    final MemorySegment deleteVfs;

    private MujocoLibrary(String place, String version, Offsets offsets, SymbolLookup symbols) {
        this.place = place;
        this.version = version;
        this.offsets = offsets;
        this.symbols = symbols;
        step = function("mj_step");
        step1 = function("mj_step1");
        step2 = function("mj_step2");
        forward = function("mj_forward");
        resetData = function("mj_resetData");
        setConst = function("mj_setConst");
        jacBody = function("mj_jacBody");
        makeData = function("mj_makeData");
        deleteData = function("mj_deleteData");
        deleteModel = function("mj_deleteModel");
        name2id = function("mj_name2id");
        id2name = function("mj_id2name");
        loadXml = function("mj_loadXML");
        defaultVfs = function("mj_defaultVFS");
        deleteVfs = function("mj_deleteVFS");
    }

    /**
     * Loads the library at a path.
     *
     * @throws UnusableLibrary if it cannot be loaded, is of a version without a table, or fails the check
     */
    @SuppressWarnings("restricted") // As in Calls.
    static MujocoLibrary load(Path path) throws UnusableLibrary {
        try {
            return load(path.toString(), SymbolLookup.libraryLookup(path, Arena.global()));
        } catch (IllegalArgumentException e) {
            throw new UnusableLibrary(
                    "the library at " + path
                            + " cannot be loaded: it is for another system, or lacks a library that it needs",
                    e);
        }
    }

    /** Loads a library that the system finds by its file's name; otherwise as {@link #load(Path)}. */
    @SuppressWarnings("restricted")
    static Optional<MujocoLibrary> loadByName(String fileName) throws UnusableLibrary {
        SymbolLookup symbols;
        try {
            symbols = SymbolLookup.libraryLookup(fileName, Arena.global());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(load(fileName, symbols));
    }

    @SuppressWarnings("restricted")
    private static MujocoLibrary load(String place, SymbolLookup symbols) throws UnusableLibrary {
        Optional<MemorySegment> version = symbols.find("mj_version");
        Optional<MemorySegment> versionString = symbols.find("mj_versionString");
        if (version.isEmpty() || versionString.isEmpty()) {
            throw new UnusableLibrary(place + " is not MuJoCo's library");
        }
        String name = string(Calls.pointer(versionString.get()));
        Optional<Offsets> offsets = Offsets.of(Calls.integer(version.get()));
        if (offsets.isEmpty()) {
            throw new UnusableLibrary(
                    "the library at " + place + " is MuJoCo " + name + "; only " + Offsets.versions() + " can be used");
        }
        Handlers.install(symbols);
        MujocoLibrary library;
        try {
            library = new MujocoLibrary(place, name, offsets.get(), symbols);
        } catch (NoSuchElementException e) {
            throw new UnusableLibrary("the library at " + place + " lacks a function of MuJoCo " + name, e);
        }
        LibraryCheck.check(library);
        return library;
    }

    /** The same library, its memory read by another table. */
    MujocoLibrary readBy(Offsets other) {
        return new MujocoLibrary(place, version, other, symbols);
    }

    /** For people: "3.14.0". */
    String version() {
        return version;
    }

    /** The file, or the name by which the system found it. */
    String place() {
        return place;
    }

    Offsets offsets() {
        return offsets;
    }

    /** Whether it has a function of newer versions. */
    Optional<MemorySegment> optional(String name) {
        return symbols.find(name);
    }

    MemorySegment function(String name) {
        return symbols.findOrThrow(name);
    }

    /** The C string at an address. */
    @SuppressWarnings("restricted")
    static String string(MemorySegment address) {
        return address.reinterpret(Integer.MAX_VALUE).getString(0);
    }

    /** The pointer at an offset of a struct. */
    static MemorySegment pointerAt(MemorySegment struct, long offset) {
        return struct.get(ADDRESS, offset);
    }
}
