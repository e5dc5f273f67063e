package vn.motcua.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.journal.JournalKeys.Former;

/**
 * The file with the keys of the journal, readable by its owner only: the private key in PEM (PKCS #8), then for each
 * former key a line with the last digest that it signed and the public key in PEM.
 */
final class KeyFile {

    private static final Pattern PRIVATE =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern FORMER = Pattern.compile("until digest (\\d+) ([0-9a-f]{64})\\s+"
            + "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /**
     * Reads the keys, or makes the first one when there is no such file yet.
     *
     * @throws IllegalStateException when the file holds no Ed25519 key
     */
    JournalKeys readOrMake() {
        try {
            if (!Files.exists(path)) {
                write(new JournalKeys(SigningKey.make(), List.of()));
            }
            return read(Files.readString(path));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The file " + path + " holds no Ed25519 key (PKCS #8, PEM)", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + path + " cannot be read or made", e);
        }
    }

    /** Replaces the file as a whole: whenever that is interrupted, the former one is still there. */
    void write(JournalKeys keys) throws IOException {
        Files.createDirectories(path.getParent());
        StringBuilder text = new StringBuilder(pem("PRIVATE KEY", keys.present().privateKey()));
        for (Former key : keys.former()) {
            text.append("until digest ").append(key.until()).append(' ').append(key.last());
            text.append('\n').append(pem("PUBLIC KEY", bytes(key.publicKey())));
        }
        Path draft = Files.createTempFile(
                path.getParent(),
                "signing-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardCharsets.US_ASCII);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JournalKeys read(String text) throws GeneralSecurityException {
        Matcher key = PRIVATE.matcher(text);
        if (!key.find()) {
            throw new IllegalArgumentException("no private key");
        }
        List<Former> former = new ArrayList<>();
        for (Matcher m = FORMER.matcher(text); m.find(); ) {
            Hash last = Hash.stored(HexFormat.of().parseHex(m.group(2)));
            former.add(new Former(Integer.parseInt(m.group(1)), last, base64(bytes(m.group(3)))));
        }
        return new JournalKeys(SigningKey.of(bytes(key.group(1))), former);
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String pem(String what, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }
}
