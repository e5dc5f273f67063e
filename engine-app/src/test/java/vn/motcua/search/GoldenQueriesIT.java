package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What officers type and what they want to see first, decided by hand beforehand ({@code golden-queries.csv}). */
@CorpusTest
class GoldenQueriesIT {

    private static final Pattern GROUP = Pattern.compile("\\{([^}]*)}|(\\S+)");

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    private final Map<String, String> keys = new HashMap<>();
    private Office manager;

    /**
     * A line of the file.
     *
     * @param first groups of hits in their order; within a group any order
     * @param not those that must not be found
     * @param only whether nothing else may be found
     */
    record Golden(String category, String query, List<Set<String>> first, Set<String> not, boolean only) {

        static Golden of(String line) {
            String[] c = line.split(";", -1);
            List<Set<String>> first = new ArrayList<>();
            Matcher group = GROUP.matcher(c[2]);
            while (group.find()) {
                first.add(Set.of((group.group(1) == null ? group.group(2) : group.group(1)).split(" ", -1)));
            }
            String query = c[1].substring(1, c[1].length() - 1).replace("''", "'");
            return new Golden(
                    c[0], query, first, c[3].isEmpty() ? Set.of() : Set.of(c[3].split(" ", -1)), c[4].equals("only"));
        }

        @Override
        public String toString() {
            return category + ": " + query;
        }
    }

    @BeforeAll
    void receiveTheCorpus() {
        corpus.received(port).forEach((key, code) -> keys.put(code, key));
        manager = Office.of(port, SearchCorpus.MANAGER);
    }

    static Stream<Golden> queries() {
        return SearchCorpus.lines("golden-queries.csv").stream().map(Golden::of);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsFirstWhatTheOfficerWants(Golden golden) {
        JsonNode page = manager.found(Office.words(golden.query()) + "&size=100");
        List<String> hits = Office.codes(page).stream().map(keys::get).toList();
        int place = 0;
        for (Set<String> group : golden.first()) {
            List<String> there =
                    hits.subList(Math.min(place, hits.size()), Math.min(place + group.size(), hits.size()));
            assertThat(new HashSet<>(there))
                    .as("from place %d of %s", place + 1, hits)
                    .isEqualTo(group);
            place += group.size();
        }
        assertThat(hits).filteredOn(golden.not()::contains).isEmpty();
        assertThat(page.get("total").asInt()).isEqualTo(hits.size());
        if (golden.only()) {
            assertThat(hits).hasSize(place);
        }
    }

    @Test
    void thereAreAtLeast120Queries() {
        assertThat(queries().map(Golden::query).distinct()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void saysThatTheHitsAreOnlySimilarWhenNothingIsSpeltAsTyped() {
        assertThat(manager.found(Office.words("nguyen thi hoa")).get("similar").asBoolean())
                .isFalse();
        assertThat(manager.found(Office.words("duong quoc khnah"))
                        .get("similar")
                        .asBoolean())
                .isTrue();
        assertThat(manager.found(Office.words("zzzz")).get("similar").asBoolean())
                .isFalse();
    }
}
