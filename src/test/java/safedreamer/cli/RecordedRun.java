package safedreamer.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.RunConfig;
import safedreamer.training.RunRecorder;
import safedreamer.training.RunSettings;
import safedreamer.training.UpdateRecord;

/**
 * Writes runs as training would, with made-up numbers: 4 exploring episodes of 30 decisions, then 15 of the agent of 200
 * each, whose returns are 1 to 15 and whose costs fall from 15 to 1; 30 records of the loss, which falls from 100 to 71.
 */
final class RecordedRun {

    private static final int EXPLORING = 4;

    private RecordedRun() {}

    static Path write(Path folder, String size, String... overrides) {
        RunSettings settings =
                new SettingsResolver<>(SettingsOptions.TABLE).resolve(size, "robust", List.of(overrides));
        RunDirectory run = RunDirectory.create(
                folder,
                new RunConfig(settings, 3120, 1000).text(),
                Manifest.ofThisProcess(List.of("train", "--size", size), settings.seed(), "cpu", Instant.EPOCH));
        try (RunRecorder recorder = RunRecorder.of(run, settings, 3120)) {
            for (int i = 1; i <= EXPLORING; i++) {
                recorder.onEpisode(new EpisodeRecord(
                        i, 30L * i, 0, Phase.EXPLORING, -i, 20 * i, 30, 0, Double.NaN, 300_000, null));
            }
            for (int i = 1; i <= 15; i++) {
                long decision = 30L * EXPLORING + 200L * i;
                recorder.onEpisode(new EpisodeRecord(
                        EXPLORING + i,
                        decision,
                        100L * i,
                        Phase.ACTING,
                        i,
                        16 - i,
                        200,
                        1,
                        0.5,
                        400,
                        new PenaltyTerms(0.07, -0.02, 0.06, 0.03, i)));
            }
            for (int i = 1; i <= 30; i++) {
                recorder.onUpdate(new UpdateRecord(50L * i, 120 + 100L * i + 5, Map.of("model/total", 101.0 - i)));
            }
        }
        return folder;
    }
}
