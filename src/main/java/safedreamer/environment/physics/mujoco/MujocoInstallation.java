package safedreamer.environment.physics.mujoco;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/** The MuJoCo of this machine, searched for once, on first use ({@link LibrarySearch} says where). Safe for many threads. */
public final class MujocoInstallation {

    private static final String ADVICE =
            "install it with \"python3 -m pip install mujoco==3.14.0\", or name its library with -D"
                    + LibrarySearch.PROPERTY + "=PATH or " + LibrarySearch.VARIABLE;

    private final @Nullable MujocoLibrary library;
    private final String reason;

    private MujocoInstallation(@Nullable MujocoLibrary library, String reason) {
        this.library = library;
        this.reason = reason;
    }

    /** What this machine has. */
    public static MujocoInstallation here() {
        return Here.INSTALLATION;
    }

    /** Why MuJoCo cannot be used and what to do about it, in one line; empty if it can be used. */
    public Optional<String> missing() {
        return library == null ? Optional.of(reason) : Optional.empty();
    }

    /**
     * For people and for records: "3.14.0".
     *
     * @throws UserError if there is none
     */
    public String version() {
        return library().version();
    }

    /**
     * The file it was loaded from, or the name by which the system found it.
     *
     * @throws UserError if there is none
     */
    public String place() {
        return library().place();
    }

    MujocoLibrary library() {
        if (library == null) {
            throw new UserError(reason);
        }
        return library;
    }

    static MujocoInstallation find(LibrarySearch search) {
        Attempts attempts = new Attempts();
        Optional<LibrarySearch.Named> named = search.named();
        if (named.isPresent()) {
            String place = named.get().place();
            search.at(place).forEach(attempts::load);
            return attempts.result(named.get().by() + " names " + place + ", where there is no MuJoCo library");
        }
        search.inPython().forEach(attempts::load);
        search.onSystemPath().forEach(attempts::loadByName);
        return attempts.result("MuJoCo is not installed");
    }

    /** The first library that can be used, else why the first one that was found cannot. */
    private static final class Attempts {

        private @Nullable MujocoLibrary library;
        private @Nullable String refusal;

        void load(Path path) {
            if (library == null) {
                try {
                    library = MujocoLibrary.load(path);
                } catch (UnusableLibrary e) {
                    refuse(e);
                }
            }
        }

        void loadByName(String name) {
            if (library == null) {
                try {
                    library = MujocoLibrary.loadByName(name).orElse(null);
                } catch (UnusableLibrary e) {
                    refuse(e);
                }
            }
        }

        MujocoInstallation result(String nothingFound) {
            String why = refusal == null ? nothingFound : refusal;
            return new MujocoInstallation(library, "no engine \"mujoco\" here: " + why + "; " + ADVICE);
        }

        private void refuse(UnusableLibrary e) {
            if (refusal == null) {
                refusal = e.getMessage();
            }
        }
    }

    /** Searched for when first asked for, by whichever thread asks. */
    private static final class Here {

        static final MujocoInstallation INSTALLATION = find(new LibrarySearch(System.getProperties(), System.getenv()));
    }
}
