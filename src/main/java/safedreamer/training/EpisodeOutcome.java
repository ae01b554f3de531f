package safedreamer.training;

/** What an episode of the agent's came to, in sums of rewards and costs. */
record EpisodeOutcome(double episodeReturn, double cost) {}
