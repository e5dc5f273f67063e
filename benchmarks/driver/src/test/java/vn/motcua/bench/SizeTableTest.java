package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeTableTest {

    @TempDir
    private Path folder;

    private final SizeTable table = new SizeTable(List.of(10_000, 1_000_000), List.of(figures(10), figures(14)));

    @Test
    void tellsHowMuchEachFigureGrows() {
        assertThat(table.markdown())
                .contains("| | 10 k | 1 M | grows by | may | target |")
                .contains("| Inbox: mine, p50 / p95 ms | 5.0 / 10.0 | 7.0 / 14.0 | ×1.4 | ×1.5 | ≤ 40.0 |");
    }

    @Test
    void drawsEachFigure() throws IOException {
        table.plots(folder);

        assertThat(Files.readString(folder.resolve("list-mine.svg")))
                .startsWith("<svg ")
                .contains("Inbox: mine, ms", ">10 k<", ">1 M<", "target 40", "p95 ×1.4");
        assertThat(folder.resolve("reindex-minutes.svg")).exists();
    }

    private static SizeFigures figures(double high) {
        SizeFigures figures = new SizeFigures();
        figures.put("list-mine p50", high / 2);
        figures.put("list-mine p95", high);
        return figures;
    }
}
