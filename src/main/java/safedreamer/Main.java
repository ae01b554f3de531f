package safedreamer;

import safedreamer.cli.Program;

/** Where the process starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Program.run(args));
    }
}
