package safedreamer.run.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safedreamer.run.FileProblem;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.run.index.RunFacts.Curve;
import safedreamer.settings.UserError;

/**
 * All runs below a folder, in an SQLite file there. The runs' own files are the record: the index can be deleted, and is
 * made anew. {@link #update} reads only runs whose files have changed. Used by one thread.
 */
public final class RunIndex implements AutoCloseable {

    /** Raised whenever the tables change; an index of another version, or with other defaults, is thrown away. */
    private static final int VERSION = 2;

    private static final String FILE = ".index.sqlite";
    private static final List<String> TABLES = List.of(
            "CREATE TABLE run (path TEXT PRIMARY KEY, number INTEGER, stamp TEXT, state TEXT, started TEXT, decisions INTEGER, episodes"
                    + " INTEGER, metric_rows INTEGER, recent_return REAL, recent_cost REAL)",
            "CREATE TABLE parameter (path TEXT, key TEXT, value TEXT, PRIMARY KEY (path, key)) WITHOUT ROWID",
            "CREATE TABLE tag (path TEXT, tag TEXT, PRIMARY KEY (path, tag)) WITHOUT ROWID",
            "CREATE TABLE curve (path TEXT, name TEXT, decisions BLOB, points BLOB, PRIMARY KEY (path, name)) WITHOUT"
                    + " ROWID");

    private final Path root;
    private final Map<String, String> defaults;
    private final Connection connection;

    private RunIndex(Path root, Map<String, String> defaults, Connection connection) {
        this.root = root;
        this.defaults = defaults;
        this.connection = connection;
    }

    /**
     * Opens the index of a folder; an absent one is made, empty.
     *
     * @param defaults of every setting by its key, which a run has whose file is older than the setting
     * @throws UserError if the folder is not there, or its index cannot be written
     */
    public static RunIndex open(Path root, Map<String, String> defaults) {
        if (!Files.isDirectory(root)) {
            throw new UserError("there is no folder " + root + ": name one with runs in it");
        }
        try {
            // Runs in a folder that cannot be written to can be looked at all the same.
            String file = Files.isWritable(root) ? root.resolve(FILE).toString() : ":memory:";
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            RunIndex index = new RunIndex(root, defaults, connection);
            index.prepare();
            return index;
        } catch (SQLException e) {
            throw problem(root, e);
        }
    }

    private void prepare() throws SQLException {
        int present = 31 * VERSION + defaults.hashCode();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            int version;
            try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
                version = result.getInt(1);
            }
            if (version != present) {
                for (String table : List.of("run", "parameter", "tag", "curve")) {
                    statement.execute("DROP TABLE IF EXISTS " + table);
                }
                for (String table : TABLES) {
                    statement.execute(table);
                }
                statement.execute("PRAGMA user_version = " + present);
            }
        }
        connection.setAutoCommit(false);
    }

    /**
     * What an update did.
     *
     * @param runs that are there now
     * @param read those whose files had changed
     * @param removed those that are gone
     */
    public record Update(int runs, int read, int removed) {}

    /**
     * Brings the index up to date with the folders.
     *
     * @param notices hears of runs that cannot be read; they stay out
     */
    public Update update(Consumer<String> notices) {
        Map<String, Path> found = find();
        try {
            Map<String, String> known = stamps();
            Map<String, Integer> numbers = numbers();
            int read = 0;
            for (Map.Entry<String, Path> run : found.entrySet()) {
                String stamp = RunScan.stamp(run.getValue());
                if (!stamp.equals(known.get(run.getKey()))) {
                    remove(run.getKey());
                    try {
                        put(run.getKey(), numbers.get(run.getKey()), stamp, RunScan.of(root, run.getValue(), defaults));
                        read++;
                    } catch (UserError e) {
                        notices.accept("left out: " + e.getMessage());
                    }
                }
            }
            int removed = 0;
            for (String path : known.keySet()) {
                if (!found.containsKey(path)) {
                    remove(path);
                    removed++;
                }
            }
            number();
            connection.commit();
            return new Update(found.size(), read, removed);
        } catch (SQLException e) {
            throw problem(root, e);
        }
    }

    /** By path relative to the root; a run's own folders are not looked into. */
    private Map<String, Path> find() {
        Map<String, Path> runs = new TreeMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (RunDirectory.isRun(folder)) {
                        runs.put(key(folder), folder);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw FileProblem.of("read", root, e);
        }
        return runs;
    }

    private String key(Path run) {
        return root.relativize(run).toString().replace('\\', '/');
    }

    private Map<String, String> stamps() throws SQLException {
        Map<String, String> stamps = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT path, stamp FROM run")) {
            while (rows.next()) {
                stamps.put(rows.getString(1), rows.getString(2));
            }
        }
        return stamps;
    }

    private Map<String, Integer> numbers() throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT path, number FROM run")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getInt(2));
            }
        }
        return numbers;
    }

    /** New runs get the numbers that follow, in the order in which they were started; the others keep theirs. */
    private void number() throws SQLException {
        execute(
                "UPDATE run SET number = ranked.number FROM (SELECT path, ROW_NUMBER() OVER (ORDER BY started, path) - 1"
                        + " + (SELECT COALESCE(MAX(number) + 1, 0) FROM run) AS number FROM run WHERE number IS NULL) AS ranked"
                        + " WHERE run.path = ranked.path AND run.number IS NULL");
    }

    private void remove(String path) throws SQLException {
        for (String table : List.of("run", "parameter", "tag", "curve")) {
            execute("DELETE FROM " + table + " WHERE path = ?", path);
        }
    }

    private void put(String path, @Nullable Integer number, String stamp, RunFacts run) throws SQLException {
        execute(
                "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                path,
                number,
                stamp,
                run.state(),
                run.startedAt(),
                run.decisions(),
                run.episodes(),
                run.metricRows(),
                run.recentReturn(),
                run.recentCost());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO parameter VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> parameter : run.parameters().entrySet()) {
                insert.setString(1, path);
                insert.setString(2, parameter.getKey());
                insert.setString(3, parameter.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (String tag : run.tags()) {
            execute("INSERT INTO tag VALUES (?, ?)", path, tag);
        }
        for (Map.Entry<String, Curve> curve : run.curves().entrySet()) {
            execute(
                    "INSERT INTO curve VALUES (?, ?, ?, ?)",
                    path,
                    curve.getKey(),
                    bytes(curve.getValue().decisions()),
                    bytes(curve.getValue().values()));
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /**
     * The runs that meet all conditions, by path. Without their curves.
     *
     * @throws UserError if the index cannot be read
     */
    public List<RunFacts> find(List<RunCondition> conditions) {
        Map<String, RunFacts> runs = new LinkedHashMap<>();
        try {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT path, state, started, decisions, episodes,"
                            + " metric_rows, recent_return, recent_cost, number FROM run ORDER BY path")) {
                while (row.next()) {
                    runs.put(row.getString(1), facts(row));
                }
            }
            addDetails(runs);
            return runs.values().stream().filter(RunCondition.all(conditions)).toList();
        } catch (SQLException e) {
            throw problem(root, e);
        }
    }

    private RunFacts facts(ResultSet row) throws SQLException {
        Path path = Path.of(row.getString(1));
        return new RunFacts(
                path,
                row.getInt(9),
                // What was training when it was indexed may have died since.
                row.getString(2).equals("TRAINING")
                        ? RunStatus.read(RunDirectory.at(root.resolve(path)).status())
                                .map(RunStatus::presentState)
                                .orElse("UNKNOWN")
                        : row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getLong(6),
                number(row, 7),
                number(row, 8),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                Map.of());
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private void addDetails(Map<String, RunFacts> runs) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT path, key, value FROM parameter")) {
                while (row.next()) {
                    RunFacts run = runs.get(row.getString(1));
                    if (run != null) {
                        run.parameters().put(row.getString(2), row.getString(3));
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT path, tag FROM tag")) {
                while (row.next()) {
                    RunFacts run = runs.get(row.getString(1));
                    if (run != null) {
                        run.tags().add(row.getString(2));
                    }
                }
            }
        }
    }

    /** The thinned curves of a run by name; none if it is not in the index. */
    public Map<String, Curve> curves(Path path) {
        Map<String, Curve> curves = new TreeMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name, decisions, points FROM curve WHERE path = ?")) {
            query.setString(1, path.toString().replace('\\', '/'));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    curves.put(row.getString(1), new Curve(numbers(row.getBytes(2)), numbers(row.getBytes(3))));
                }
            }
            return curves;
        } catch (SQLException e) {
            throw problem(root, e);
        }
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    private static double[] numbers(byte[] bytes) {
        DoubleBuffer buffer = ByteBuffer.wrap(bytes).asDoubleBuffer();
        double[] values = new double[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static UserError problem(Path root, SQLException error) {
        String why = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return new UserError(
                "the index of " + root + " cannot be used (" + why + "): delete " + root.resolve(FILE)
                        + " and it is made anew",
                error);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(root, e);
        }
    }
}
