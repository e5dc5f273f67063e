package vn.motcua.journal;

import java.io.PrintStream;
import vn.motcua.journal.Verification.Finding;

/** The verification as a command of the command line. */
final class VerifyJournal {

    private VerifyJournal() {}

    /**
     * Verifies and prints what it found.
     *
     * @return exit code: 0 sound, 1 not
     */
    static int run(JournalVerifier verifier, PrintStream out) {
        Verification verification = verifier.verify();
        out.printf(
                "%d dossiers, %d events, %d digests; last digest: %s%n",
                verification.dossiers(), verification.rows(), verification.digests(), verification.lastDigest());
        for (Finding finding : verification.findings()) {
            out.printf(
                    "%s: dossier %s, event %s, digest %s%n",
                    finding.text().en(), finding.dossier(), finding.seq(), finding.digest());
        }
        out.println(verification.sound() ? "The journal is sound." : "The journal is NOT sound.");
        return verification.sound() ? 0 : 1;
    }
}
