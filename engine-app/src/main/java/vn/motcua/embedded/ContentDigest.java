package vn.motcua.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Checksum and length of a stream: enough to tell two builds apart. A cryptographic digest would take seconds of every
 * start where the JVM's second compiler is out.
 */
final class ContentDigest {

    private ContentDigest() {}

    /** Something that can be opened and read to its end. */
    interface Source {
        InputStream open() throws IOException;
    }

    static String of(Source source) throws IOException {
        CRC32 checksum = new CRC32();
        long length = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                length += read;
            }
        }
        return "%08x-%x".formatted(checksum.getValue(), length);
    }
}
