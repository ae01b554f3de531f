package safedreamer.cli;

import picocli.CommandLine.Command;

/** Draws figures, a command each. */
@Command(
        name = "figure",
        description = "Draws a figure of runs into a file; its metadata say what it was made from.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ProgramVersion.class,
        subcommands = {LearningFigureCommand.class, LossFigureCommand.class, DecisionFigureCommand.class})
final class FigureCommand {}
