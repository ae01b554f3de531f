package safedreamer.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java process like this one, and waits until it has made its first decision and ended. */
final class StartWork implements Work {

    private final List<String> command = new ArrayList<>();

    StartWork() {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agent"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(FirstDecision.class.getName());
    }

    @Override
    public void run() throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("the first decision ended with exit status " + status);
        }
    }
}
