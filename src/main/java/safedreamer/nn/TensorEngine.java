package safedreamer.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import safedreamer.settings.UserError;

/**
 * PyTorch through DJL, started once a process.
 *
 * <p>One native thread an operation: two Java threads with half the work each are as fast when the machine is idle, and
 * many times faster when it is not.
 */
public final class TensorEngine {

    private TensorEngine() {}

    /**
     * Loads the native library if that was not done yet, and turns gradient bookkeeping off for the calling thread (it is
     * on in every new one).
     *
     * @throws UserError if the library cannot be loaded
     */
    public static void start() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        try {
            Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new UserError(
                    "The PyTorch library could not be loaded (" + rootMessage(e)
                            + "). Check that this system is one of linux-x86_64, win-x86_64, osx-aarch64, and that the"
                            + " DJL cache folder (DJL_CACHE_DIR, else .djl.ai in the home folder) can be written.",
                    e);
        }
        prepareThread();
    }

    /**
     * One native thread and no gradients for what the calling thread computes: PyTorch keeps both by thread, and a new one
     * has as many native threads as the machine has cores. They would round sums in another order.
     */
    static void prepareThread() {
        JniUtils.setNumThreads(1);
        JniUtils.setGradMode(false);
    }

    /** The GPU where the engine sees one, else the CPU. */
    public static Device device() {
        return Engine.getEngine("PyTorch").defaultDevice();
    }

    /** Whether that is a GPU. */
    public static boolean onGpu() {
        return device().isGpu();
    }

    /** "PyTorch 2.7.1 on the CPU", "PyTorch 2.7.1 on GPU 0", for people. */
    public static String describe() {
        Engine engine = Engine.getEngine("PyTorch");
        Device device = engine.defaultDevice();
        return "PyTorch " + engine.getVersion() + " on " + (device.isGpu() ? "GPU " + device.getDeviceId() : "the CPU");
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
