package safedreamer.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image with its metadata as PNG: each entry an {@code iTXt} chunk. */
final class PngFile {

    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    static void write(BufferedImage image, Map<String, String> metadata, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata chunks = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            chunks.mergeTree(FORMAT, tree(metadata));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, chunks));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode tree(Map<String, String> metadata) {
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        metadata.forEach((name, value) -> {
            IIOMetadataNode text = new IIOMetadataNode("iTXtEntry");
            text.setAttribute("keyword", name);
            text.setAttribute("compressionFlag", "FALSE");
            text.setAttribute("compressionMethod", "0");
            text.setAttribute("languageTag", "en");
            text.setAttribute("translatedKeyword", "");
            text.setAttribute("text", value);
            texts.appendChild(text);
        });
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        return root;
    }
}
