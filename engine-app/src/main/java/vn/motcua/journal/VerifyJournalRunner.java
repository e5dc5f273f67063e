package vn.motcua.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code java -jar motcua.jar verify-journal}: verifies, prints and ends; exit code 0 means sound. */
@Component
class VerifyJournalRunner implements ApplicationRunner {

    private static final String COMMAND = "verify-journal";

    private final JournalVerifier verifier;

    VerifyJournalRunner(JournalVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            System.exit(VerifyJournal.run(verifier, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
        }
    }
}
