package safedreamer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import safedreamer.settings.UserError;

/** Turns whatever went wrong into one line on standard error and an exit status. */
final class Mistakes {

    static final int OF_THE_PROGRAM = 1;
    static final int OF_THE_USER = 2;

    private Mistakes() {}

    static int inArguments(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String what = error instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : firstLine(error.getMessage()).replaceFirst("^Error: ", "");
        print(command, decapitalise(what) + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return OF_THE_USER;
    }

    private static String unmatched(UnmatchedArgumentException error, CommandLine command) {
        String given = error.getUnmatched().get(0);
        boolean names = !given.startsWith("-") && !command.getSubcommands().isEmpty();
        String kind = given.startsWith("-") ? "option" : names ? "command" : "argument";
        List<String> near = error.getSuggestions();
        String hint = near.isEmpty() ? "" : ": did you mean " + near.get(0).strip() + "?";
        return "unknown " + kind + " \"" + given + "\"" + hint;
    }

    static int inExecution(Exception error, CommandLine command, ParseResult parsed) {
        Throwable cause = unwrap(error);
        if (cause instanceof UserError) {
            print(command, firstLine(cause.getMessage()));
            return OF_THE_USER;
        }
        print(command, "unexpected " + describe(cause) + "; " + keepDetails(cause));
        return OF_THE_PROGRAM;
    }

    /** What another thread threw, rather than the fact that it did. */
    private static Throwable unwrap(Throwable error) {
        Throwable cause = error.getCause();
        boolean carrier = error instanceof ExecutionException || error instanceof CompletionException;
        return carrier && cause != null ? unwrap(cause) : error;
    }

    private static String describe(Throwable cause) {
        String message = firstLine(cause.getMessage());
        return cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static String keepDetails(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        try {
            Path file = Files.createTempFile(Program.NAME + "-", ".log");
            Files.writeString(file, trace.toString());
            return "details are in " + file;
        } catch (IOException e) {
            return "details could not be kept: " + firstLine(e.getMessage());
        }
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(Program.NAME + ": " + line);
        command.getErr().flush();
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }

    private static String decapitalise(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
