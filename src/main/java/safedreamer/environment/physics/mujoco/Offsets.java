package safedreamer.environment.physics.mujoco;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where the fields of MuJoCo's structs lie, for one exact version. MuJoCo moves its fields in every release, and a wrong
 * offset reads a plausible number without complaint, so there is no table for "about that version".
 *
 * <p>The tables are resources beside this class, lines of {@code field=offset:size} in bytes, made from the official
 * headers by {@code src/test/c/mujoco-layout.c}. They hold for 64-bit little-endian systems; made and tried on Linux
 * x86-64.
 */
final class Offsets {

    /** What {@code mj_version()} returns, and the name of that version. */
    private static final Map<Integer, String> KNOWN = Map.of(3_014_000, "3.14.0", 222, "2.2.2");

    /**
     * Of a field in its struct.
     *
     * @param offset bytes
     * @param size bytes; tells a C int from a 64-bit size
     */
    record Field(long offset, long size) {}

    private final Properties table;

    /** @param table {@code field=offset:size}, one line with the version */
    Offsets(Properties table) {
        this.table = table;
    }

    /**
     * @param version as {@code mj_version()} returns it
     * @return empty if there is no table for it
     */
    static Optional<Offsets> of(int version) {
        return Optional.ofNullable(KNOWN.get(version)).map(name -> {
            Offsets offsets = new Offsets(read(name));
            if (offsets.version() != version) {
                throw new IllegalStateException("the offsets of MuJoCo " + name + " are of " + offsets.version());
            }
            return offsets;
        });
    }

    static Properties read(String name) {
        String resource = "layout-" + name + ".properties";
        Properties table = new Properties();
        try (InputStream in = Offsets.class.getResourceAsStream(resource)) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return table;
    }

    /** The versions that there are tables for, newest first, for people. */
    static String versions() {
        return KNOWN.values().stream().sorted(Comparator.reverseOrder()).collect(Collectors.joining(" or "));
    }

    int version() {
        return Math.toIntExact(offset("version"));
    }

    /** @param name like {@code mjData.qpos} */
    Field field(String name) {
        String value = table.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no offset of " + name);
        }
        int colon = value.indexOf(':');
        return new Field(Long.parseLong(value.substring(0, colon)), Long.parseLong(value.substring(colon + 1)));
    }

    long offset(String name) {
        return field(name).offset();
    }

    /** Bytes of a struct, or the value of a constant. */
    long size(String name) {
        return field(name).size();
    }
}
