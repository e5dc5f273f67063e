package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report against size: makes an installation of each size, proves the smallest, measures all, writes table and plots.
 * What is there already is not made again.
 */
public final class SizeReport {

    private final SizeOptions options;

    private SizeReport(SizeOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        new SizeReport(SizeOptions.read(args)).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(options.folder());
        record();
        List<Integer> sizes = new ArrayList<>();
        List<SizeFigures> figures = new ArrayList<>();
        for (int size : options.sizes()) {
            generate(size);
            if (size == options.sizes().get(0) && options.sample() > 0) {
                prove(size);
            }
            Path file = options.folder().resolve("figures-" + size + ".tsv");
            if (!Files.exists(file)) {
                new SizeMeasurement(options, size).run().write(file);
            }
            sizes.add(size);
            figures.add(SizeFigures.read(file));
            SizeTable table = new SizeTable(sizes, figures);
            Files.writeString(options.home().resolve("target").resolve("size.md"), table.markdown());
            table.plots(options.home().resolveSibling("docs").resolve("size"));
        }
        System.out.println(Files.readString(options.home().resolve("target").resolve("size.md")));
    }

    private void record() throws IOException, InterruptedException {
        if (!Files.exists(options.folder().resolve("courses.json.gz"))) {
            say("The product lives through " + options.courses() + " dossiers");
            Path data = options.folder().resolve("recording");
            Trees.deleteIfThere(data);
            try (SizeProduct product = new SizeProduct(options, data)) {
                product.work("record", true, Map.of("courses", options.courses()));
            }
            Trees.deleteIfThere(data);
        }
    }

    /** The index is not generated: the product builds it at its next start. */
    private void generate(int size) throws IOException, InterruptedException {
        Path done = options.folder().resolve("generated-" + size);
        if (!Files.exists(done)) {
            say("Generating " + size + " dossiers");
            Trees.deleteIfThere(options.data(size));
            try (SizeProduct product = new SizeProduct(options, options.data(size))) {
                product.work("generate", false, Map.of("dossiers", size, "sample", Math.max(1, options.sample())));
            }
            Trees.deleteIfThere(options.data(size).resolve("elasticsearch"));
            Files.createFile(done);
        }
    }

    /** Some of the generated dossiers are lived through in a second installation, and everything stored must be equal. */
    private void prove(int size) throws IOException, InterruptedException {
        Path proof = options.folder().resolve("proof-" + size + ".log");
        if (Files.exists(proof)) {
            return;
        }
        say("Living through " + options.sample() + " of the generated dossiers");
        Path data = options.folder().resolve("proof");
        Trees.deleteIfThere(data);
        try (SizeProduct generated = new SizeProduct(options, options.data(size));
                SizeProduct lived = new SizeProduct(options, data)) {
            generated.work("dump", true, Map.of("dossiers", size));
            lived.work("replay", true, Map.of("dossiers", size));
        }
        Files.copy(options.folder().resolve("proof-replay.log"), proof);
        Trees.deleteIfThere(data);
        Trees.deleteIfThere(options.data(size).resolve("elasticsearch"));
    }

    /** Progress goes to the error stream, so that the table alone is the output. */
    static void say(String sentence) {
        System.err.println(sentence);
    }
}
