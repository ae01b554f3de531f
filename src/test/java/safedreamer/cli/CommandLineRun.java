package safedreamer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command line did, run in this process with a window that only notes how it was asked for. */
record CommandLineRun(int status, String out, String err, List<WindowRequest> windows) {

    static CommandLineRun of(String... args) {
        List<WindowRequest> windows = new java.util.ArrayList<>();
        return of(windows::add, windows, args);
    }

    static CommandLineRun withWindow(Window window, String... args) {
        return of(window, List.of(), args);
    }

    private static CommandLineRun of(Window window, List<WindowRequest> windows, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Program(window, new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
        return new CommandLineRun(status, out.toString(), err.toString(), windows);
    }
}
