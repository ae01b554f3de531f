package safedreamer.conformance.world;

import safedreamer.conformance.Findings;
import safedreamer.conformance.GoldenFile;
import safedreamer.conformance.GoldenReplay;

/** Recorded lidar readings: an agent's pose and objects' positions, and the bins that follow. */
final class LidarFile implements GoldenReplay {

    @Override
    public boolean reads(GoldenFile file) {
        return file.format().equals("safety-gymnasium-lidar/1");
    }

    @Override
    public void replay(GoldenFile file, Findings findings) {
        int cases = file.content().required("cases").size();
        findings.covered(0, cases, "readings");
        findings.notCompared("needs the lidar observation");
    }
}
