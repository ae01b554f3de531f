package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function written in a few lines of TorchScript, which is one call however many operations it has.
 *
 * <p>What PyTorch loads is a zip file with those lines as text and an empty module, pickled; it is written in memory. Any
 * thread may call it.
 */
final class TorchFunction {

    private static final String MODULE = "\u0080\u0002c__torch__\nFunction\n)\u0081}b.";
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private final PtSymbolBlock block;

    /**
     * @param manager that its results belong to
     * @param parameters "x: Tensor, i: Tensor"
     * @param body "return torch.silu(x)", one tensor
     */
    TorchFunction(NDManager manager, String parameters, String body) {
        String code = "class Function(Module):\n  __parameters__ = []\n  __buffers__ = []\n"
                + "  def forward(self: __torch__.Function, " + parameters + ") -> Tensor:\n"
                + body.indent(4);
        try (ByteArrayInputStream archive = new ByteArrayInputStream(archive(code))) {
            block = JniUtils.loadModule((PtNDManager) manager, archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The function's value; with a gradient if the calling thread records one. */
    NDArray apply(NDArray... arguments) {
        return IValueUtils.forward(block, new NDList(arguments), JniUtils.isGradMode())
                .singletonOrThrow();
    }

    private static byte[] archive(String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", MODULE.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** Stored as it is: PyTorch maps the entries of its archives into memory. */
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry("function/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
