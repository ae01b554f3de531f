package safedreamer.experiment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This very program as a command of the system: the same Java, its flags, its class path; or the app
 * image that it was started from. */
public final class JavaProgram {

    private static final String MAIN = "safedreamer.Main";

    private JavaProgram() {}

    /** @param arguments of the program */
    public static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        String image = System.getProperty("jpackage.app-path");
        if (image != null) {
            // The runtime of an app image has no java; its launcher knows flags and class path.
            command.add(image);
            command.addAll(arguments);
            return command;
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .filter(flag -> !flag.startsWith("-Xrunjdwp"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }
}
