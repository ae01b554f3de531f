package safedreamer.cli;

import picocli.CommandLine.IVersionProvider;
import safedreamer.run.Versions;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return Versions.all().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .toArray(String[]::new);
    }
}
