package safedreamer.cli;

import picocli.CommandLine.Command;

/** Finding and comparing runs, a command each. */
@Command(
        name = "runs",
        description = "Lists, tags, compares and exports runs.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ProgramVersion.class,
        subcommands = {RunsListCommand.class, RunsTagCommand.class, RunsCompareCommand.class, RunsExportCommand.class})
final class RunsCommand {}
