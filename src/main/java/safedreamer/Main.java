package safedreamer;

import java.util.List;
import safedreamer.benchmark.Benchmark;
import safedreamer.cli.Program;
import safedreamer.cli.Window;
import safedreamer.cli.WindowRequest;
import safedreamer.workbench.Theme;
import safedreamer.workbench.WindowFrames;
import safedreamer.workbench.WorkbenchLauncher;
import safedreamer.workbench.WorkbenchOptions;

/** Where the process starts, and where command line and window meet. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(new Workbench()).run(args));
    }

    /** The window as the command line knows it. */
    private static final class Workbench implements Window {

        @Override
        public void open(WindowRequest request) {
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

        @Override
        public List<Benchmark> benchmarks() {
            return List.of(WindowFrames.benchmark());
        }
    }
}
