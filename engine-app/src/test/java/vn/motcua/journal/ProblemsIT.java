package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.journal.HttpCalls.Answer;
import vn.motcua.testing.TestDatabase;

/** Whatever is wrong with a request comes back as problem+json with field, value and rule. */
@SpringBootTest(classes = CommandsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemsIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort
    private int port;

    private HttpCalls calls;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "motcua_app");
        properties.add(
                "spring.datasource.password", () -> DATABASE.credentials().appPassword());
        properties.add("spring.flyway.enabled", () -> "false");
        properties.add("spring.jackson.deserialization.fail-on-unknown-properties", () -> "true");
        properties.add("spring.jackson.deserialization.fail-on-null-for-primitives", () -> "true");
        properties.add("spring.web.resources.add-mappings", () -> "false");
    }

    @BeforeEach
    void client() {
        new JournalFixture(DATABASE, Clock.systemUTC());
        calls = new HttpCalls(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"unit\": \"x\"}                     | unit             | x",
                "{\"day\": \"23/11/2026\"}             | day              | 23/11/2026",
                "{\"role\": \"KING\"}                  | role             | KING",
                "{\"steps\": {}}                       | steps            | ",
                "{\"steps\": [{\"step\": \"a\", \"minutes\": \"many\"}]} | steps[0].minutes | many",
                "{\"steps\": [{\"step\": \"a\", \"minutes\": null}]}     | steps[0].minutes | ",
                "{\"colour\": 1}                       | colour           | ",
                "{\"unit\":                            | body             | ",
                "[]                                    | body             | ",
            })
    void aWrongFieldOfABodyIsNamed(String body, String field, String value) {
        Answer answer = calls.post("/api/places", body);

        assertProblem(answer, 400);
        assertThat(answer.json().at("/violations/0/field").stringValue()).isEqualTo(field);
        if (value != null) {
            assertThat(answer.json().at("/violations/0/value").stringValue()).isEqualTo(value);
        }
        assertThat(answer.json().at("/violations/0/rule/vi").stringValue()).isNotBlank();
    }

    @Test
    void constraintsOfABodyAreNamed() {
        Answer answer = calls.post("/api/dossiers/1/steps", "{\"step\": \" \", \"minutes\": 481}");

        assertProblem(answer, 400);
        assertThat(answer.json().get("violations").values())
                .extracting(violation -> violation.get("field").stringValue())
                .containsExactlyInAnyOrder("step", "minutes");
        assertThat(answer.body()).contains("Lớn nhất là 480.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/places, 400, invalid-input, day",
        "/api/places?day=2026-13-01, 400, invalid-input, day",
        "/api/places?day=2026-11-23&size=x, 400, invalid-input, size",
        "/api/places?day=2026-11-23&size=101, 400, invalid-input, size",
        "/api/nothing, 404, unknown-path, path",
        "/api/dossiers/1/steps, 405, method-not-allowed, method",
    })
    void aWrongAddressIsNamed(String path, int status, String code, String field) {
        Answer answer = calls.get(path);

        assertProblem(answer, status);
        assertThat(answer.json().get("code").stringValue()).isEqualTo(code);
        assertThat(answer.json().at("/violations/0/field").stringValue()).isEqualTo(field);
    }

    @Test
    void aMissingBodyIsNamed() {
        assertThat(calls.post("/api/places", "")
                        .json()
                        .at("/violations/0/field")
                        .stringValue())
                .isEqualTo("body");
    }

    @Test
    void aWrongMediaTypeIsNamed() {
        Answer answer = calls.send("POST", "/api/places", "text/plain", "x");

        assertProblem(answer, 415);
        assertThat(answer.json().at("/violations/0/value").stringValue()).isEqualTo("text/plain");
    }

    @Test
    void aMissingFileIsNamed() {
        Answer answer = calls.send("POST", "/api/files", "multipart/form-data; boundary=b", "--b--\r\n");

        assertProblem(answer, 400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Answer answer = calls.post("/api/places", "\"" + "x".repeat(2 * 1024 * 1024) + "\"");

        assertProblem(answer, 413);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverThePathIsWritten() {
        Answer answer = calls.post("/%61pi/places", "\"" + "x".repeat(2 * 1024 * 1024) + "\"");

        assertProblem(answer, 413);
    }

    @Test
    void errorsSpeakEnglishWhenAsked() {
        Answer answer = calls.get("/api/places", "Accept-Language", "en-GB,vi;q=0.5");

        assertThat(answer.json().get("title").stringValue()).isEqualTo("Invalid request");
        assertThat(calls.get("/api/places").json().get("title").stringValue()).isEqualTo("Yêu cầu chưa đúng");
    }

    @Test
    void ourOwnFaultsTellNothing() {
        Answer answer = calls.get("/api/broken");

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("Nguyễn", "001099012345", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"away, 503, unavailable", "broken, 500, internal-error"})
    void aFailureInAFilterIsNoFaultOfTheCaller(String fault, int status, String code) {
        Answer answer = calls.get("/api/places?day=2026-11-23", "X-Filter-Fault", fault);

        assertProblem(answer, status);
        assertThat(answer.json().get("code").stringValue()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Nguyễn");
    }

    @Test
    void whoeverChangesSomethingIsToldToLookAndWhoeverReadsIsNot() {
        assertThat(calls.get("/api/broken").json().at("/text/en").stringValue()).doesNotContain("saved");
        assertThat(calls.post("/api/places", "{}", "X-Filter-Fault", "broken")
                        .json()
                        .at("/text/en")
                        .stringValue())
                .contains("see whether it was saved");
    }

    @Test
    void aClientThatTakesOnlyHtmlGetsTheProblemToo() {
        assertProblem(calls.get("/api/nothing", "Accept", "text/html"), 404);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.http().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().at("/text/vi").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("\tat ");
    }
}
