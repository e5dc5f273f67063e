package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void readsTimesOfNamedRequestsThatWereAnswered() throws IOException {
        Path log = folder.resolve("access.log");
        Files.write(
                log,
                List.of(
                        "task 200 99000",
                        "task 200 4000",
                        "task 200 6000",
                        "task 409 50000",
                        "- 200 70000",
                        "complete 200 12500"));
        SizeFigures figures = new SizeFigures();

        figures.putServerTimes(log, 1);

        assertThat(figures.get("task n")).isEqualTo(2);
        assertThat(figures.get("task p95")).isEqualTo(6);
        assertThat(figures.get("complete p50")).isEqualTo(12.5);
        assertThat(figures.get("search p50")).isNaN();
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        SizeFigures figures = new SizeFigures();
        figures.put("dossiers/s", 8.25);
        Path file = folder.resolve("kept").resolve("figures.tsv");

        figures.write(file);

        assertThat(SizeFigures.read(file).all()).isEqualTo(figures.all());
    }
}
