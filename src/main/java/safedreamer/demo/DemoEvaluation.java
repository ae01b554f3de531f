package safedreamer.demo;

import java.nio.file.Path;
import java.util.stream.StreamSupport;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * What {@code evaluate} found of the demo's agent, each with its 95 % interval.
 *
 * @param episodes on unseen layouts
 * @param seed of those layouts
 * @param costLimit b, in cost per episode
 * @param episodeReturn mean return of an episode
 * @param cost mean cost of an episode
 * @param shareOverLimit share of episodes whose cost is above b
 */
public record DemoEvaluation(
        int episodes,
        long seed,
        double costLimit,
        ConfidenceInterval episodeReturn,
        ConfidenceInterval cost,
        ConfidenceInterval shareOverLimit) {

    /**
     * Reads what {@code evaluate --json} wrote.
     *
     * @param checkpoint that it must have evaluated
     * @throws UserError if it is no evaluation, one of another agent, or one of a single episode
     */
    static DemoEvaluation read(Path file, Path checkpoint) {
        JsonNode json = JsonText.tree(file);
        String agent = json.path("agent").asString("");
        if (agent.isEmpty() || !json.path("return").path("mean").isNumber()) {
            throw new UserError(file + " is no evaluation: give what evaluate --json wrote");
        }
        if (!tail(Path.of(agent)).equals(tail(checkpoint))) {
            throw new UserError(
                    file + " evaluates " + agent + ", not " + checkpoint + ": evaluate the same checkpoint");
        }
        int episodes = json.path("episodes").size();
        if (episodes < 2) {
            throw new UserError(file + " holds one episode, which says nothing of the spread: evaluate at least 2");
        }
        return new DemoEvaluation(
                episodes,
                json.path("seed").asLong(),
                json.path("costLimit").asDouble(),
                interval(json.path("return")),
                interval(json.path("cost")),
                interval(json.path("shareOverLimit")));
    }

    private static ConfidenceInterval interval(JsonNode json) {
        return new ConfidenceInterval(
                json.path("mean").asDouble(),
                json.path("low").asDouble(),
                json.path("high").asDouble(),
                json.path("n").asInt());
    }

    /** RUN/checkpoints/step-N: the run may be called from elsewhere. */
    private static Path tail(Path checkpoint) {
        Path whole = checkpoint.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        return StreamSupport.stream(whole.spliterator(), false)
                .skip(Math.max(0, names - 3))
                .reduce(Path.of(""), Path::resolve);
    }
}
