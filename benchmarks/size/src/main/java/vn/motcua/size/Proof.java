package vn.motcua.size;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.IndexStatus;

/** Waits until the product has built the index of a generated database, and reads the sample there. */
final class Proof implements Work {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration BUILT = Duration.ofMinutes(30);

    private final Run run;
    private final Dump dump;
    private final IndexStatus index;

    Proof(Run run, Dump dump, IndexStatus index) {
        this.run = run;
        this.dump = dump;
        this.index = index;
    }

    @Override
    public String name() {
        return "dump";
    }

    @Override
    public void run() throws Exception {
        Patience.until("the product has built the index", BUILT, () -> complete(index.view()));
        List<Sample.Dossier> sample = sample(run);
        Map<Integer, List<String>> lines =
                dump.of(sample.stream().map(Sample.Dossier::id).toList());
        JSON.writeValue(file(run).toFile(), lines);
        Run.say("%d generated dossiers read".formatted(lines.size()));
    }

    private static boolean complete(IndexStatus.View view) {
        return view.available() && view.reindex() == null && view.documents() == view.dossiers();
    }

    static List<Sample.Dossier> sample(Run run) {
        return JSON.readValue(
                run.file("sample-" + run.number("dossiers", 10_000) + ".json").toFile(), new TypeReference<>() {});
    }

    /** Where the lines of the generated dossiers lie. */
    static Path file(Run run) {
        return run.file("generated-" + run.number("dossiers", 10_000) + ".json");
    }

    /**
     * What differs between the generated dossiers and those lived through.
     *
     * @return sentences, empty when everything is equal
     */
    static Map<Integer, String> differences(Map<Integer, List<String>> generated, Map<Integer, List<String>> lived) {
        Map<Integer, String> differences = new LinkedHashMap<>();
        lived.forEach((number, lines) -> {
            List<String> others = generated.get(number);
            for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
                String a = i < others.size() ? others.get(i) : "nothing";
                String b = i < lines.size() ? lines.get(i) : "nothing";
                if (!a.equals(b) && !differences.containsKey(number)) {
                    differences.put(number, "generated: " + a + "\n  lived:     " + b);
                }
            }
        });
        return differences;
    }
}
