package vn.motcua.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the person at the terminal reads: always UTF-8, since a bare locale would turn Vietnamese into question marks. */
final class Console {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    /** For the words of commands. */
    PrintStream out() {
        return out;
    }

    void line(String text) {
        out.println(text);
    }

    void failure(String sentence) {
        err.println("MotCua does not start: " + sentence);
    }

    void ready(Settings settings, boolean searchReady, List<String> notices) {
        line("");
        line("MotCua đã sẵn sàng / is ready:  " + settings.publicUrl());
        line("Dữ liệu / data:                 " + settings.data());
        if (settings.address().startsWith("127.")) {
            line("Only this machine reaches it; MOTCUA_ADDRESS=0.0.0.0 opens it to others.");
        }
        if (!searchReady) {
            line("Search is still starting; everything else works. Its log is in the folder above.");
        }
        notices.forEach(this::line);
        line("");
        line("Ctrl-C stops it.");
    }
}
