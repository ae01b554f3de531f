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
        synopsisSubcommandLabel = "[COMMAND]")
public final class Program {

    static final String NAME = "safedreamer";

    private final CommandLine commands;

    /** Prints to the process's own streams. */
    public Program(Window window) {
        commands = new CommandLine(this)
                .addSubcommand(new WorkbenchCommand(window))
                .addSubcommand(new TrainCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new WhatIfCommand())
                .addSubcommand(new FigureCommand())
                .addSubcommand(new SummaryCommand())
                .addSubcommand(new RunsCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new ParametersCommand())
                .addSubcommand(new BenchCommand(window))
                .addSubcommand(new ConformanceCommand())
                .registerConverter(long.class, Program::wholeNumber)
                .registerConverter(int.class, Program::smallWholeNumber)
                .registerConverter(Double.class, Program::number)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Mistakes::inArguments)
                .setExecutionExceptionHandler(Mistakes::inExecution);
    }

    /** Prints elsewhere. */
    Program(Window window, PrintWriter out, PrintWriter err) {
        this(window);
        commands.setOut(out).setErr(err);
    }

    /** Runs one command line to its end; returns the exit status. */
    public int run(String... args) {
        return commands.execute(args.length == 0 ? new String[] {WorkbenchCommand.NAME} : args);
    }

    // picocli would speak of long, int and double.

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

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }
}
