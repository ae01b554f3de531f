package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.agent.Learned;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.Environment;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;

/** The folder format-1 was written by the first program that wrote checkpoints, and is never written anew. */
class FormerFormatTest {

    private static final Path STORED = Path.of("src/test/resources/safedreamer/training/format-1/step-40");

    @Test
    void anAgentTrainedByTheFirstProgramStillActs() {
        Checkpoint checkpoint = Checkpoint.open(STORED);
        Environment environment = Tasks.create(checkpoint.settings().task());
        try (SafeDreamerAgent agent = checkpoint.agent(environment.spec())) {
            assertThat(checkpoint.decisions()).isEqualTo(40);
            assertThat(agent.updates()).isEqualTo(18);
            Learned model = agent.learned().get(0);
            assertThat(model.adam().steps()).isEqualTo(18);
            assertThat(model.adam().square().sum().getFloat()).isPositive();
            assertThat(agent.normaliser().high()).isEqualTo(1.2101736424183046E-6);
            assertThat(agent.multipliers().pid().integral()).isEqualTo(0.001);
            float[] action = agent.decide(
                            environment.reset(1).observation(),
                            checkpoint.settings().planner(),
                            200,
                            7,
                            false)
                    .action();
            assertThat(action).hasSize(2);
        }
    }

    @Test
    void itSaysThatItCannotBeGoneOnWith(@TempDir Path folder) throws IOException {
        RunDirectory run = RunDirectory.create(
                folder.resolve("run"), "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", java.time.Instant.EPOCH));
        Path step = Files.createDirectory(run.checkpoints().resolve("step-40"));
        try (Stream<Path> files = Files.list(STORED)) {
            for (Path file : files.toList()) {
                Files.copy(file, step.resolve(file.getFileName()));
            }
        }

        assertThatThrownBy(() -> Continuation.of(run, new ArrayList<String>()::add))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("it can be evaluated, not gone on with");
        assertThat(step).isDirectory();
    }
}
