package vn.motcua.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.SearchNode;

/** What the node makes of Vietnamese text. Expected: the Unicode names of the letters without their marks. */
class VietnameseAnalysisIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hòa, nguyen thi hoa",
        "Nguyễn Thị Hoà, nguyen thi hoa",
        "Đặng Đình Đức, dang dinh duc",
        "đường Trường Chinh, duong truong chinh",
        "Ưu ơ ư ă â ê ô, uu o u a a e o",
        "ạ ả ã á à ặ ẳ ẵ ắ ằ ậ ẩ ẫ ấ ầ, a a a a a a a a a a a a a a a",
        "ẹ ẻ ẽ é è ệ ể ễ ế ề ị ỉ ĩ í ì, e e e e e e e e e e i i i i i",
        "ọ ỏ õ ó ò ộ ổ ỗ ố ồ ợ ở ỡ ớ ờ, o o o o o o o o o o o o o o o",
        "ụ ủ ũ ú ù ự ử ữ ứ ừ ỵ ỷ ỹ ý ỳ, u u u u u u u u u u y y y y y",
        "ĐẶNG THUỲ TRÂM, dang thuy tram",
        "H26.15-261123-0007, h26.15 261123 0007",
    })
    void composedLettersAreFolded(String text, String expected) throws Exception {
        assertThat(tokens("{\"tokenizer\":\"standard\",\"filter\":[\"lowercase\",\"asciifolding\"]}", text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Đỗ, đỗ do", "Hoa, hoa"})
    void theOriginalStaysBesideTheFoldedForm(String text, String expected) throws Exception {
        String analysis = "{\"tokenizer\":\"standard\",\"filter\":[\"lowercase\","
                + "{\"type\":\"asciifolding\",\"preserve_original\":true}]}";

        assertThat(List.of(tokens(analysis, text).split(" ", -1))).containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "edge_ngram, '{\"type\":\"edge_ngram\",\"min_gram\":2,\"max_gram\":4}', Thanh, th tha than",
        "ngram, '{\"type\":\"ngram\",\"min_gram\":3,\"max_gram\":3}', 0012, 001 012",
        "reverse, '\"reverse\"', 0012, 2100",
        "shingle, '{\"type\":\"shingle\",\"output_unigrams\":false}', an bình sơn, an bình|bình sơn",
        "stop, '{\"type\":\"stop\",\"stopwords\":[\"và\"]}', cha và mẹ, cha mẹ",
        "word_delimiter, '{\"type\":\"word_delimiter_graph\"}', 29A-123, 29 a 123",
        "synonym, '{\"type\":\"synonym_graph\",\"synonyms\":[\"ub, uy ban\"]}', ub, uy ub ban",
        "unique, '\"unique\"', an an bình, an bình",
        "length, '{\"type\":\"length\",\"min\":3}', an bình, bình",
    })
    void stockFiltersWorkUnderTheirUsualNames(String name, String filter, String text, String expected)
            throws Exception {
        String tokenizer = name.equals("word_delimiter") ? "whitespace" : "standard";
        String analysis = "{\"tokenizer\":\"" + tokenizer + "\",\"filter\":[\"lowercase\"," + filter + "]}";

        assertThat(tokens(analysis, text)).isEqualTo(expected.replace('|', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "keyword, Nguyễn Thị Hoa, Nguyễn Thị Hoa",
        "whitespace, H26.15-0007 a, H26.15-0007 a",
        "pattern, H26.15-0007, H26 15 0007",
    })
    void stockTokenizersWorkUnderTheirUsualNames(String tokenizer, String text, String expected) throws Exception {
        assertThat(tokens("{\"tokenizer\":\"" + tokenizer + "\"}", text)).isEqualTo(expected);
    }

    private static String tokens(String analysis, String text) throws IOException, InterruptedException {
        String body = analysis.substring(0, analysis.length() - 1) + ",\"text\":" + JSON.writeValueAsString(text) + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(SearchNode.url() + "/_analyze"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        List<String> tokens = new ArrayList<>();
        answer.required("tokens").forEach(token -> tokens.add(token.get("token").asString()));
        return String.join(" ", tokens);
    }
}
