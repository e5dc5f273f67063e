package vn.motcua.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code java -jar motcua.jar rotate-journal-key}: closes the present key with a last digest, makes the next, ends. */
@Component
class RotateJournalKeyRunner implements ApplicationRunner {

    private static final String COMMAND = "rotate-journal-key";

    private final ObjectProvider<Digests> digests;

    RotateJournalKeyRunner(ObjectProvider<Digests> digests) {
        this.digests = digests;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            int last = digests.getObject().rotate();
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .printf(
                            "The journal has a new signing key; digests up to %d stay with the former ones.%n"
                                    + "With several nodes copy the file to each of them before it starts.%n",
                            last);
            System.exit(0);
        }
    }
}
