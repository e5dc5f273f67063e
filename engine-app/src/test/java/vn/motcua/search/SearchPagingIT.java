package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Pages by {@code search_after}: together they are the whole answer, in its order, each hit once. */
@CorpusTest
class SearchPagingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    @Autowired
    private SearchIndex index;

    @Autowired
    private IndexLag lag;

    private Map<String, String> codes;
    private Office manager;
    private Office office;

    @BeforeAll
    void receiveTheCorpus() {
        codes = corpus.received(port);
        manager = Office.of(port, SearchCorpus.MANAGER);
        office = Office.of(port, SearchCorpus.OFFICE);
    }

    @ParameterizedTest
    @CsvSource({"'', 7", "nguyen, 4", "nguyen thi, 1", "khai sinh, 13", "ngueyn tih, 2", "0002, 5", "-nguyen, 10"})
    void togetherAreTheWholeAnswer(String words, int size) {
        String query = Office.words(words);
        JsonNode whole = manager.found(query + "&size=100");
        List<String> expected = Office.codes(whole);
        assertThat(expected).hasSizeGreaterThan(size).doesNotHaveDuplicates();

        List<String> pages = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = manager.found(query + "&size=" + size + (next == null ? "" : "&cursor=" + next));
            pages.addAll(Office.codes(page));
            assertThat(page.get("total").asInt()).isEqualTo(expected.size());
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);

        assertThat(pages).containsExactlyElementsOf(expected);
    }

    @Test
    void stayInOrderWhileDossiersChangeBetweenThem() throws IOException {
        String query = Office.words("nguyễn thị") + "&size=3";
        List<String> expected = Office.codes(manager.found(Office.words("nguyễn thị") + "&size=100"));
        // of unit 2, whose leader may extend
        List<String> changed = List.of(codes.get("h3"), codes.get("h6"), codes.get("a5"));

        List<String> pages = new ArrayList<>();
        String next = "";
        for (int n = 0; next != null; n++) {
            JsonNode page = manager.found(query + next);
            pages.addAll(Office.codes(page));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
            if (n < changed.size()) {
                change(changed.get(n));
            }
        }

        assertThat(pages).containsExactlyElementsOf(expected);
    }

    private void change(String code) throws IOException {
        String before = manager.get("/api/dossiers/" + code).get("dueAt").asString();
        office.done(
                "/api/dossiers/" + code + "/extend", Map.of("workingDays", 2, "basis", "VERIFICATION", "note", "chờ"));
        assertThat(manager.get("/api/dossiers/" + code).get("dueAt").asString()).isNotEqualTo(before);
        await().atMost(Duration.ofSeconds(60)).until(() -> lag.millis() == 0);
        index.refresh(index.alias());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[false,1]", "[false,1.5,2,3]", "[1,2,3,4]", "{}", "[false,1e99,2,3]", "[false,1,2.5,3]", "no"})
    void refuseACursorThatNoPageReturned(String values) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> plain = manager.search("q=&cursor=" + cursor);

        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).contains("\"field\":\"cursor\"");
        String scored =
                manager.found(Office.words("nguyen") + "&size=1").get("next").asString();
        assertThat(manager.search("q=&cursor=" + scored).statusCode()).isEqualTo(400);
    }
}
