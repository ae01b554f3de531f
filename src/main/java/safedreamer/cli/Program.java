package safedreamer.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * All commands under one name. Without a command the workbench opens.
 *
 * <p>Exit status: 0 when done, 1 after an error of the program, 2 after one of the user's, 130 after Ctrl-C.
 */
@Command(
        name = Program.NAME,
        description = "SafeDreamer: safe reinforcement learning with a world model. Without a command: the workbench.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {TrainCommand.class, EvaluateCommand.class, ParametersCommand.class})
public final class Program {

    static final String NAME = "safedreamer";

    /** Runs one command line to its end; returns the exit status. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /** Runs one command line, printing elsewhere than to the process's own streams. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Program())
                .registerConverter(long.class, Program::wholeNumber)
                .registerConverter(int.class, Program::smallWholeNumber)
                .setParameterExceptionHandler(Mistakes::inArguments)
                .setExecutionExceptionHandler(Mistakes::inExecution);
    }

    /** picocli would say that the text is not a long. */
    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static int smallWholeNumber(String text) {
        long number = wholeNumber(text);
        if (number != (int) number) {
            throw new TypeConversionException(text + " is out of range");
        }
        return (int) number;
    }
}
