package safedreamer;

import safedreamer.cli.Program;
import safedreamer.cli.WindowRequest;
import safedreamer.workbench.Theme;
import safedreamer.workbench.WorkbenchLauncher;
import safedreamer.workbench.WorkbenchOptions;

/** Where the process starts, and where command line and window meet. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(Main::openWindow).run(args));
    }

    private static void openWindow(WindowRequest request) {
        WorkbenchLauncher.open(new WorkbenchOptions(
                request.settings(),
                request.demo(),
                request.out(),
                request.theme().map(theme -> Theme.valueOf(theme.name())),
                request.headless(),
                request.exitAfter(),
                request.screenshot(),
                WorkbenchOptions.USUAL_WIDTH,
                WorkbenchOptions.USUAL_HEIGHT));
    }
}
