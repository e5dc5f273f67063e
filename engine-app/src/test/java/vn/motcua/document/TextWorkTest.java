package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.document.text.TextReader;
import vn.motcua.shared.DossierId;

/** Whose fault it is when a file is not read: its own costs it a try, that of the machine stops all and costs none. */
class TextWorkTest {

    private static final int LAST_TRY = 5;

    @TempDir
    private Path folder;

    private final Queue queue = new Queue();
    private final TextHealth health = new TextHealth(Clock.systemUTC());

    @Test
    void whileTheStoreIsAwayAllFilesWait() throws Exception {
        Path away = folder.resolve("away");
        queue.wait("aa1");
        queue.wait("aa2");

        work(away, reading("x")).run();
        assertThat(queue.done).containsExactly("aa1 given back");
        assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");

        Files.createDirectories(away);
        work(away, reading("x")).run();
        assertThat(queue.done).as("the empty place of a disk").containsExactly("aa1 given back", "aa2 given back");
    }

    @Test
    void aFileThatAHealthyStoreHasLostIsGivenUpAndTheNextIsRead() throws Exception {
        String kept = kept();
        queue.wait("aa1");
        queue.wait(kept);

        work(folder, reading("Giấy chứng sinh")).run();

        assertThat(queue.done).containsExactly("aa1 MISSING", kept + " read");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aProcessThatCannotStartIsNoTry() throws Exception {
        String kept = kept();
        queue.wait(kept);

        work(folder, new Reader(null, new IOException("no memory"))).run();

        assertThat(queue.done).containsExactly(kept + " given back");
        assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
    }

    @Test
    void aFileThatNobodyForesawIsGivenUpAndKeepsNoOtherFromItsTurn() throws Exception {
        String kept = kept();
        queue.wait(kept);
        queue.wait("aa1");

        work(folder, new Reader(new IllegalStateException("a sign that the database does not take"), null))
                .run();

        assertThat(queue.done).containsExactly(kept + " FAILED", "aa1 MISSING");
    }

    @Test
    void dossiersAreToldInPortions() throws Exception {
        for (long id = 1; id <= 1200; id++) {
            queue.dossiers.add(new DossierId(id));
        }
        queue.untold.add("aa1");
        List<Integer> told = new ArrayList<>();

        new TextWork(queue, store(folder), List.of((Set<DossierId> some) -> told.add(some.size())), health, reading(""))
                .run();

        assertThat(told).containsExactly(500, 500, 200);
        assertThat(queue.done).containsExactly("told");
    }

    private String kept() {
        return store(folder)
                .keep(new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)))
                .sha256();
    }

    private TextWork work(Path files, TextReader reader) {
        return new TextWork(queue, store(files), List.of(), health, reader);
    }

    private static FileStore store(Path files) {
        return new FileStore(new DocumentSettings(files, DataSize.ofMegabytes(1)));
    }

    private static TextReader reading(String text) {
        return new Reader(null, null) {
            @Override
            public Result read(String mediaType, byte[] file) {
                return new Result(Outcome.READ, text);
            }
        };
    }

    /** Fails in one way. */
    private static class Reader extends TextReader {
        private final RuntimeException broken;
        private final IOException away;

        Reader(RuntimeException broken, IOException away) {
            super(Duration.ofSeconds(1), 16);
            this.broken = broken;
            this.away = away;
        }

        @Override
        public Result read(String mediaType, byte[] file) throws IOException {
            if (away != null) {
                throw away;
            }
            throw broken;
        }
    }

    /** Files at their last try, and what became of them. */
    private static final class Queue extends TextQueue {
        private final List<String> waiting = new ArrayList<>();
        private final List<String> untold = new ArrayList<>();
        private final List<DossierId> dossiers = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        Queue() {
            super(null);
        }

        void wait(String hash) {
            waiting.add(hash);
        }

        @Override
        Optional<Waiting> take(Duration hold) {
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Waiting(waiting.remove(0), "application/pdf", LAST_TRY));
        }

        @Override
        void giveBack(String sha256) {
            done.add(sha256 + " given back");
        }

        @Override
        void read(String sha256, String text) {
            done.add(sha256 + " read");
        }

        @Override
        void unreadable(String sha256, String why) {
            done.add(sha256 + " " + why);
        }

        @Override
        List<String> untold(int most) {
            List<String> some = List.copyOf(untold);
            untold.clear();
            return some;
        }

        @Override
        List<DossierId> dossiersWith(List<String> hashes, long after, int most) {
            return dossiers.stream()
                    .filter(dossier -> dossier.value() > after)
                    .limit(most)
                    .toList();
        }

        @Override
        void told(List<String> hashes) {
            done.add("told");
        }
    }
}
