package safedreamer.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;

/** Slurm on this machine alone: a controller and one node of two processors, which listen on 127.0.0.1 only. */
final class LoopbackSlurm implements AutoCloseable {

    private static final int KEY_BYTES = 128;
    private static final int PATIENCE_SECONDS = 300;

    private final Path folder;
    private final Daemons daemons;

    private LoopbackSlurm(Path folder) {
        this.folder = folder;
        daemons = new Daemons(folder, environment());
    }

    static boolean isInstalled() {
        return Stream.of("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol")
                .allMatch(Daemons::has);
    }

    static LoopbackSlurm start() throws IOException, InterruptedException {
        // Munge wants every user to reach its socket, so the folder of a test is too well closed.
        Path folder = Files.createTempDirectory("slurm");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        LoopbackSlurm slurm = new LoopbackSlurm(folder);
        slurm.startDaemons();
        return slurm;
    }

    private void startDaemons() throws IOException, InterruptedException {
        byte[] key = new byte[KEY_BYTES];
        new SplittableRandom(System.nanoTime()).nextBytes(key);
        Path keyFile = Files.write(folder.resolve("munge.key"), key);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("r--------"));
        daemons.start(
                "munged",
                List.of(
                        "munged",
                        "--foreground",
                        "--key-file=" + keyFile,
                        "--socket=" + folder.resolve("munge.socket"),
                        "--pid-file=" + folder.resolve("munged.pid"),
                        "--log-file=" + folder.resolve("munge.log"),
                        "--seed-file=" + folder.resolve("munge.seed")));
        daemons.await("munged", "Created socket", PATIENCE_SECONDS);
        Files.writeString(folder.resolve("slurm.conf"), configuration());
        daemons.start("slurmctld", List.of("slurmctld", "-D"));
        daemons.start("slurmd", List.of("slurmd", "-D"));
        daemons.await("slurmd", "slurmd started", PATIENCE_SECONDS);
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!command("sinfo", "--noheader", "--format=%T").contains("idle") && System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    private String configuration() throws IOException {
        String host = InetAddress.getLocalHost().getHostName();
        String user = System.getProperty("user.name");
        return String.join(
                "\n",
                "ClusterName=loopback",
                "SlurmctldHost=" + host + "(127.0.0.1)",
                "SlurmctldPort=" + Daemons.freePort(),
                "SlurmdPort=" + Daemons.freePort(),
                "SlurmUser=" + user,
                "SlurmdUser=" + user,
                "AuthType=auth/munge",
                "AuthInfo=socket=" + folder.resolve("munge.socket"),
                "CommunicationParameters=NoInAddrAny,NoCtldInAddrAny",
                "StateSaveLocation=" + Files.createDirectory(folder.resolve("state")),
                "SlurmdSpoolDir=" + Files.createDirectory(folder.resolve("spool")),
                "SlurmctldPidFile=" + folder.resolve("slurmctld.pid"),
                "SlurmdPidFile=" + folder.resolve("slurmd.pid"),
                "ProctrackType=proctrack/linuxproc",
                "TaskPlugin=task/none",
                "MpiDefault=none",
                "SelectType=select/cons_tres",
                "SelectTypeParameters=CR_CPU",
                "ReturnToService=2",
                "KillWait=60",
                "NodeName=" + host + " NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN",
                "PartitionName=all Nodes=" + host + " Default=YES MaxTime=INFINITE State=UP",
                "");
    }

    /** What a process needs to speak with it. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", folder.resolve("slurm.conf").toString());
    }

    /** Runs one of Slurm's commands; returns what it says. */
    String command(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    @Override
    public void close() {
        daemons.close();
        AtomicFiles.deleteTree(folder);
    }
}
