package vn.motcua;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.embedded.Start;
import vn.motcua.journal.JournalCommands;

/** MotCua: one program with everything in it. */
@SpringBootApplication
public class MotCuaApplication {

    public static void main(String[] args) {
        Start.run(
                MotCuaApplication.class,
                Map.of("verify-journal", JournalCommands::verify, "rotate-journal-key", JournalCommands::rotateKey),
                args);
    }
}
