package safedreamer.workbench.topbar;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The error that stopped the session, if one did. Used on the JavaFX thread. */
public final class TroubleViewModel {

    private final ReadOnlyObjectWrapper<@Nullable Throwable> error = new ReadOnlyObjectWrapper<>(this, "error");

    public void show(@Nullable Throwable failure) {
        error.set(failure);
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> error() {
        return error.getReadOnlyProperty();
    }

    /** What happened and what can be done, in one or two sentences. */
    public String words() {
        Throwable failure = error.get();
        if (failure == null) {
            return "";
        }
        String message = failure.getMessage();
        String what = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return "Training has stopped: " + what + (what.endsWith(".") ? "" : ".")
                + " What is on screen stays. Copy the details, or start the run again.";
    }

    /** All there is to know, for a report. */
    public String details() {
        StringWriter details = new StringWriter();
        Throwable failure = error.get();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(details, true));
        }
        return details.toString();
    }
}
