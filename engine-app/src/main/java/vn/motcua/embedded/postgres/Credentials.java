package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import vn.motcua.embedded.StartFailure;

/**
 * The generated passwords of our own PostgreSQL: its administrator, the owner of the tables (Flyway), and the
 * application, which may only do what the owner grants.
 */
public record Credentials(String adminPassword, String ownerPassword, String appPassword) {

    public static final String ADMIN = "postgres";
    public static final String OWNER = "motcua_owner";
    public static final String APP = "motcua_app";

    /**
     * Reads the file, or makes it when the cluster is still to be made.
     *
     * @throws StartFailure when a cluster exists but its passwords do not
     */
    static Credentials readOrMake(Path file, boolean make) {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (!make) {
                throw StartFailure.because("The file " + file + " with the passwords of MotCua's own PostgreSQL is"
                        + " missing: put it back from a backup of the data folder.");
            }
            Credentials fresh = new Credentials(random(), random(), random());
            fresh.write(file);
            return fresh;
        } catch (IOException e) {
            throw StartFailure.because("Cannot read or write " + file + ": " + e.getMessage(), e);
        }
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
        return new Credentials(
                required(properties, ADMIN, file), required(properties, OWNER, file), required(properties, APP, file));
    }

    private static String required(Properties properties, String role, Path file) {
        String password = properties.getProperty(role, "").strip();
        if (!password.matches("[A-Za-z0-9]+")) {
            throw StartFailure.because("The file " + file + " holds no proper password of the role " + role
                    + ": put it back from a backup of the data folder.");
        }
        return password;
    }

    private void write(Path file) throws IOException {
        String text = ADMIN + "=" + adminPassword + "\n" + OWNER + "=" + ownerPassword + "\n" + APP + "=" + appPassword
                + "\n";
        writePrivately(file, text);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A new password: 192 random bits in hexadecimal. */
    public static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the passwords, so that no log shows them. */
    @Override
    public String toString() {
        return "Credentials[" + OWNER + ", " + APP + "]";
    }
}
