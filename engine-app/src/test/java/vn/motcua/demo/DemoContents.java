package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.Browser;

/** What the whole demo holds when it is made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoContents {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** 260 births, and three dossiers of each of twelve other procedures. */
    private static final int DOSSIERS = 296;

    private final HolidayTable holidays = new HolidayTable();
    private RunningDemo demo;
    private JdbcClient sql;

    @BeforeAll
    void look() throws Exception {
        demo = RunningDemo.untouched();
        sql = demo.sql();
    }

    @Test
    void twoHundredDossiersAreOverAndSixtyAreOpen() {
        Map<Integer, Integer> counts = births();

        assertThat(counts.keySet())
                .as("2 is passed at once, and 6 needs a charge, which a birth in time has not")
                .containsExactlyInAnyOrder(1, 3, 4, 5, 7, 8, 9, 10);
        assertThat(counts.get(3) + counts.get(7) + counts.get(8) + counts.get(10))
                .isEqualTo(200);
        assertThat(counts.get(1) + counts.get(4) + counts.get(5) + counts.get(9))
                .isEqualTo(60);
        assertThat(sql.sql("""
                        select count(distinct dossier_id) from motcua.journal
                        where type = 'StatusChanged' and payload::jsonb->>'to' = '2'""").query(Integer.class).single()).isGreaterThan(200);
    }

    @Test
    void ofEveryOtherProcedureTwoDossiersAreOverAndOneIsOpen() {
        assertThat(sql.sql("""
                        select procedure_code || ' ' || count(*) filter (where status = 10) || ' '
                            || count(*) filter (where status in (1, 4, 5, 6, 9))
                        from motcua.dossier where procedure_code <> '1.001193' group by procedure_code""").query(String.class).list()).hasSize(12).allMatch(counts -> counts.endsWith(" 2 1"));
    }

    @Test
    void theHerosDatesAreThoseCountedByHand() throws Exception {
        JsonNode hero = json(demo.as("hotich.sontrung").get("/api/dossiers/" + demo.hero()));
        Instant received = Instant.parse(hero.get("receivedAt").asString());
        LocalDate day = HolidayTable.dayOf(received);
        LocalDate next = holidays.nextWorked(day);
        JsonNode clock = clock(hero, "DOSSIER");

        assertThat(received).isEqualTo(HolidayTable.at(day, 16, 5));
        assertThat(day.datesUntil(next).skip(1))
                .as("a holiday lies between")
                .anyMatch(off -> off.getDayOfWeek().getValue() <= 5);
        // received after 15:00: due on the next working day
        assertThat(instants(clock.get("formerDueAts"))).containsExactly(HolidayTable.at(next, 17, 0));
        // stopped from 16:20 to 17:00 and from 07:00 to 07:20, one hour, which counts as one whole working day
        assertThat(Instant.parse(clock.get("dueAt").asString()))
                .isEqualTo(HolidayTable.at(holidays.nextWorked(next), 17, 0));
        assertThat(clock.get("sentences").size()).isGreaterThanOrEqualTo(3);
        assertThat(hero.get("status").asInt()).isEqualTo(10);
    }

    @Test
    void theHerosTimelineShowsThePauseAndTheRefusedSignature() throws Exception {
        JsonNode timeline = json(demo.as("quanly").get("/api/dossiers/" + demo.hero() + "/timeline"));
        LocalDate day = HolidayTable.dayOf(Instant.parse(timeline.get("start").asString()));
        JsonNode pause = timeline.get("pauses").get(0);

        assertThat(timeline.get("verified").asBoolean()).isTrue();
        assertThat(timeline.get("pauses").size()).isEqualTo(1);
        assertThat(Instant.parse(pause.get("from").asString()))
                .isCloseTo(HolidayTable.at(day, 16, 20), within(1, ChronoUnit.MINUTES));
        assertThat(Instant.parse(pause.get("to").asString()))
                .isCloseTo(HolidayTable.at(holidays.nextWorked(day), 7, 20), within(1, ChronoUnit.MINUTES));
        assertThat(list(timeline.get("events")))
                .filteredOn(event -> event.get("type").asString().equals("FourEyesRefused"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.get("by").get("name").asString()).isEqualTo("Lê Hữu Nghĩa"));
    }

    @Test
    void whatIsLateShowsOnWhomItWaits() {
        JsonNode attention = json(demo.as("quanly").get("/api/monitoring/attention?kind=late&size=100"));
        List<JsonNode> late = list(attention.get("items")).stream()
                .filter(row -> row.get("procedureName").get("en").asString().equals("Birth registration"))
                .toList();

        assertThat(late)
                .as("of the births, each of which has its story")
                .hasSizeBetween(7, 16)
                .allSatisfy(row -> {
                    assertThat(row.get("lateMinutes").asLong()).isPositive();
                    // a clock that stands still is not late
                    assertThat(row.get("status").asInt()).isNotEqualTo(5);
                    assertThat(reason(row)).as(row.toString()).isNotEqualTo("none");
                });
        assertThat(late.stream().map(DemoContents::reason).distinct()).contains("agency", "lies with an officer");
    }

    private static String reason(JsonNode row) {
        boolean yenKhe = row.get("unit").get("code").asString().equals("H88.13");
        String step = row.get("step").get("en").asString();
        if (row.get("turn").asString().equals("AGENCY")) {
            return "agency";
        }
        if (!row.get("holder").isNull()) {
            return "lies with an officer";
        }
        return yenKhe && step.contains("Sign") ? "signs twice a week" : step.contains("Print") ? "not printed" : "none";
    }

    @Test
    void theThreeNamesakesComeFirstHoweverTheyAreTyped() {
        Browser reception = demo.as("tiepnhan.sontrung");
        for (String typed : List.of("nguyen%20thi%20hoa", "Nguy%E1%BB%85n%20Th%E1%BB%8B%20H%C3%B2a", "hoa%20nguyen")) {
            List<JsonNode> hits =
                    list(json(reception.get("/api/search?q=" + typed)).get("items"));

            assertThat(hits.subList(0, 3))
                    .as(typed)
                    .extracting(hit -> hit.get("ownerName").asString())
                    .containsExactlyInAnyOrder("Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Nguyễn Thị Hoà");
        }
        assertThat(sql.sql("""
                        select count(distinct data->'child'->>'birthDate') from motcua.dossier
                        where data->'child'->>'fullName' in ('Nguyễn Thị Hoà', 'Nguyễn Thị Hòa')""").query(Integer.class).single())
                .as("born the same day")
                .isEqualTo(1);
    }

    @Test
    void theJournalIsSoundAndEachMonthHasItsPartition() {
        JsonNode verification = json(demo.as("quantri").post("/api/operations/journal/verify", "{}"));

        assertThat(list(verification.get("findings"))).isEmpty();
        assertThat(verification.get("dossiers").asInt()).isEqualTo(DOSSIERS);
        assertThat(sql.sql("select count(*) from motcua.journal_default")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from motcua.journal where at > now() + interval '1 minute'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theIndexEqualsTheDatabase() {
        Browser manager = demo.as("quanly");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        json(manager.get("/api/search?size=1")).get("total").asInt() == DOSSIERS);
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = json(manager.get("/api/search?size=100" + next));
            page.get("items")
                    .forEach(hit -> found.add(
                            hit.get("code").asString() + " " + hit.get("status").asInt()));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(sql.sql("select code || ' ' || status from motcua.dossier")
                        .query(String.class)
                        .list());
        assertThat(sql.sql("select count(*) from motcua.search_drift where repaired > 0")
                        .query(Integer.class)
                        .single())
                .as("what the consumer has written needs no mending")
                .isZero();
    }

    @Test
    void everyDossierHasAFileThatCanBeRead() throws Exception {
        assertThat(sql.sql("""
                        select count(*) from motcua.dossier d
                        where procedure_code = '1.001193'
                            and not exists (select from motcua.attachment a where a.dossier_id = d.id)""").query(Integer.class).single()).isZero();
        Browser officer = demo.as("hotich.sontrung");
        JsonNode file = json(officer.get("/api/dossiers/" + demo.hero()))
                .get("attachments")
                .get(0);
        HttpResponse<String> pdf = officer.get("/api/dossiers/" + demo.hero() + "/attachments/"
                + file.get("id").asString());

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    private Map<Integer, Integer> births() {
        Map<Integer, Integer> counts = new TreeMap<>();
        sql.sql("select status, count(*) as n from motcua.dossier where procedure_code = '1.001193' group by status")
                .query(row -> {
                    counts.put(row.getInt("status"), row.getInt("n"));
                });
        return counts;
    }

    private static JsonNode clock(JsonNode dossier, String name) {
        return list(dossier.get("clocks")).stream()
                .filter(clock -> clock.get("clock").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Instant> instants(JsonNode array) {
        return list(array).stream().map(node -> Instant.parse(node.asString())).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
