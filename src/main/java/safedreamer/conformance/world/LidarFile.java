package safedreamer.conformance.world;

import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;
import safedreamer.conformance.Tolerance;
import safedreamer.environment.safetygym.PseudoLidar;
import tools.jackson.databind.JsonNode;

/** Recorded lidar readings: an agent's pose and objects' positions, and the bins that follow. */
final class LidarFile implements GoldenReplay {

    private static final Tolerance BINS = Tolerance.absolute(1e-14);

    @Override
    public boolean reads(GoldenFile file) {
        return file.format().equals("safety-gymnasium-lidar/1");
    }

    @Override
    public void replay(GoldenFile file, Findings findings) {
        JsonNode cases = file.content().required("cases");
        for (JsonNode reading : cases) {
            PseudoLidar lidar = new PseudoLidar(reading.required("max_dist").doubleValue());
            double[] agent = Json.numbers(reading.required("xpos"));
            lidar.stand(agent[0], agent[1], agent[2], Json.numbers(reading.required("xmat")));
            double[] bins = new double[PseudoLidar.BINS];
            for (JsonNode position : reading.required("positions")) {
                double[] place = Json.numbers(position);
                lidar.see(place[0], place[1], bins, 0);
            }
            findings.close("lidar", bins, Json.numbers(reading.required("lidar")), BINS);
        }
        findings.covered(cases.size(), cases.size(), "readings");
    }
}
