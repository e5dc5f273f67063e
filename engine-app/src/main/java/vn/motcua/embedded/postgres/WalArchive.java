package vn.motcua.embedded.postgres;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder to which PostgreSQL hands every piece of its write-ahead log, at the latest a minute after something was
 * written: with a base backup it leads to any moment since.
 *
 * @param folder without quotes, {@code %} and {@code \} in its path, which stand in commands of the shell
 */
public record WalArchive(Path folder) {

    /** What a running server is told; a piece that is there already, whole, is not written again. */
    public List<String> settings() {
        String file = folder + "/%f";
        return List.of(
                "archive_mode=on",
                "archive_timeout=60s",
                "archive_command=if test -f \"" + file + "\"; then cmp -s \"%p\" \"" + file + "\"; else cp \"%p\" \""
                        + file + ".part\" && sync \"" + file + ".part\" && mv \"" + file + ".part\" \"" + file
                        + "\"; fi");
    }

    /** What a restored server is told, as lines of {@code postgresql.auto.conf}. */
    String recovery() {
        // nobody is let in before the log is read to its end
        return "hot_standby = off\nrestore_command = 'cp \"" + folder + "/%f\" \"%p\"'\n";
    }
}
