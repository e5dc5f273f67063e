package vn.motcua.shared.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The same command on the same data has the same one: what a preview's token is bound to. */
public final class Fingerprint {

    private final MessageDigest digest;

    /** Of a command in its canonical form, before any row. */
    public Fingerprint(String command) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        digest.update(command.getBytes(StandardCharsets.UTF_8));
    }

    /** The following rows. */
    public void add(List<ImpactRow> rows) {
        for (ImpactRow row : rows) {
            digest.update((byte) '\n');
            digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The whole, in hexadecimal; ends the counting. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
