package vn.motcua.embedded.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {

    @TempDir
    private Path folder;

    @Test
    void aSaveOfSeveralFilesIsOne() throws Exception {
        CompletableFuture<Boolean> after;
        try (Saves saves = new Saves()) {
            saves.in(List.of(folder));
            for (int i = 0; i < 5; i++) {
                Files.writeString(folder.resolve("file" + i + ".bpmn"), "x");
            }
            assertThat(saves.next()).isTrue();
            after = CompletableFuture.supplyAsync(() -> next(saves));
        }
        assertThat(after.get(30, TimeUnit.SECONDS)).isFalse();
    }

    private static boolean next(Saves saves) {
        try {
            return saves.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
