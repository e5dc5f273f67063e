package vn.motcua.journal;

import java.io.PrintStream;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the command line does with the journal. It needs the database and the key alone, not the application. */
public final class JournalCommands {

    /** Exit code of a journal that is not sound; 1 and 2 say that the command itself could not be done. */
    private static final int NOT_SOUND = 3;

    private JournalCommands() {}

    /**
     * {@code verify-journal}: verifies everything and prints what it found; nodes may run meanwhile.
     *
     * @param signingKey file with the keys of this installation; there must be one
     * @return exit code: 0 sound, 3 not
     */
    public static int verify(DataSource database, Path signingKey, PrintStream out) {
        return verify(new JournalVerifier(database, new KeyFile(signingKey).readOrMake()), out);
    }

    static int verify(JournalVerifier verifier, PrintStream out) {
        Verification verification = verifier.verify();
        out.printf(
                "%d dossiers, %d events, %d digests; last digest: %s%n",
                verification.dossiers(), verification.rows(), verification.digests(), verification.lastDigest());
        verification
                .findings()
                .forEach(finding -> out.printf(
                        "%s: dossier %s, event %s, digest %s%n",
                        finding.text().en(), finding.dossier(), finding.seq(), finding.digest()));
        out.println(verification.sound() ? "The journal is sound." : "The journal is NOT sound.");
        return verification.sound() ? 0 : NOT_SOUND;
    }

    /**
     * {@code rotate-journal-key}: closes the present key with a last digest and makes the next. No node may run: it would
     * still sign with the former one.
     *
     * @param signingKey file with the keys of this installation; there must be one
     * @return exit code: 0
     */
    public static int rotateKey(DataSource database, Path signingKey, PrintStream out) {
        JdbcClient sql = JdbcClient.create(database);
        new Epochs(sql).ensure();
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        int last = new Digests(sql, transactions, new KeyFile(signingKey)).rotate();
        out.printf(
                "The journal has a new signing key; digests up to %d stay with the former ones.%n"
                        + "With several nodes copy the file to each of them before it starts.%n",
                last);
        return 0;
    }
}
