package safedreamer.evaluation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Episodes that several players, each on a thread of its own, take one after the other. Which player takes which hangs on
 * the clock, so nothing else may hang on that.
 */
final class SharedEpisodes implements AutoCloseable {

    private final Player.Factory players;
    private final long seed;
    private final List<CompletableFuture<EvaluatedEpisode>> ended;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads;

    /** Begins to play. */
    SharedEpisodes(Player.Factory players, int episodes, long seed, int environments) {
        this.players = players;
        this.seed = seed;
        ended = Stream.generate(CompletableFuture<EvaluatedEpisode>::new)
                .limit(episodes)
                .toList();
        int count = Math.min(environments, episodes);
        threads = Executors.newFixedThreadPool(count, SharedEpisodes::thread);
        IntStream.range(0, count).forEach(player -> threads.execute(this::play));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "evaluation");
        thread.setDaemon(true);
        return thread;
    }

    private void play() {
        try (Player player = players.make()) {
            for (int i = next.getAndIncrement(); i < ended.size(); i = next.getAndIncrement()) {
                ended.get(i).complete(player.play(i, Evaluator.evaluationSeed(seed, i)));
            }
        } catch (RuntimeException | Error e) {
            // One that failed says for all that is still to come: a part of an evaluation is none.
            giveUp();
            ended.forEach(episode -> episode.completeExceptionally(e));
        }
    }

    private void giveUp() {
        next.set(ended.size());
    }

    /**
     * Waits for the end of an episode.
     *
     * @throws RuntimeException what a player failed with
     */
    EvaluatedEpisode await(int episode) {
        try {
            return ended.get(episode).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Players end the episode they are at, and no other begins. */
    @Override
    public void close() {
        giveUp();
        threads.close();
    }
}
