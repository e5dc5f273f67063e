package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Facets beside the same counts by SQL over the dossiers' own table. */
@CorpusTest
class SearchFacetsIT {

    private static final String RECEIVED_DAY = "(received_at at time zone 'Asia/Ho_Chi_Minh')::date";

    /** The days that spans and the counts by month may go by. */
    private static final Map<String, String> DAYS = Map.of(
            "RECEIVED",
            RECEIVED_DAY,
            "DUE",
            "(due_at at time zone 'Asia/Ho_Chi_Minh')::date",
            "ENDED",
            "(finished_at at time zone 'Asia/Ho_Chi_Minh')::date");

    /** What each facet groups by, in the words of the database. */
    private static final Map<String, String> VALUES = Map.of(
            "status", "status::text",
            "procedure", "procedure_code",
            "unit", "competent_unit",
            "outcome", "outcome",
            "timeliness", """
            case when finished_at is null or due_at is null then null
                when (finished_at at time zone 'Asia/Ho_Chi_Minh')::date
                    < (due_at at time zone 'Asia/Ho_Chi_Minh')::date then 'EARLY'
                when (finished_at at time zone 'Asia/Ho_Chi_Minh')::date
                    = (due_at at time zone 'Asia/Ho_Chi_Minh')::date then 'ON_TIME' else 'OVERDUE' end\
            """,
            "month", "to_char(" + RECEIVED_DAY + ", 'YYYY-MM')");

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    @Autowired
    private JdbcClient sql;

    private Office manager;

    @BeforeAll
    void receiveTheCorpus() {
        corpus.received(port);
        manager = Office.of(port, SearchCorpus.MANAGER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|true",
                "''|status=4|true",
                "''|status=4&status=5&status=1|true",
                "''|unit=G81.1|true",
                "''|unit=G81.1&unit=G81.3&status=4|true",
                "''|outcome=WITHDRAWN|true",
                "''|outcome=WITHDRAWN&timeliness=OVERDUE|true",
                "''|procedure=1.001193&unit=G81.2|true",
                "''|receivedFrom=2026-03-03&receivedTo=2026-03-05|true",
                "''|receivedFrom=2026-04-01&receivedTo=2026-04-30&unit=G81.2|true",
                "''|receivedTo=2026-03-02|true",
                "''|dueFrom=2026-03-03&dueTo=2026-03-06|true",
                "''|dueFrom=2026-03-03&dueTo=2026-03-06&receivedTo=2026-03-03&months=DUE|true",
                "''|endedFrom=2026-05-06&months=ENDED|true",
                "''|endedTo=2026-05-05|true",
                "''|notStatus=4|true",
                "''|notStatus=4&notStatus=5&status=7&unit=G81.1|true",
                "''|notUnit=G81.1&notOutcome=WITHDRAWN|true",
                "''|notTimeliness=OVERDUE&status=4|true",
                "''|notProcedure=1.001193|true",
                "nguyễn|notUnit=G81.3|data::text ~* 'nguy[ễê]n'",
                "nguyễn|''|data::text ~* 'nguy[ễê]n'",
                "nguyễn|status=4&unit=G81.3|data::text ~* 'nguy[ễê]n'",
                "nguyễn|status=5|data::text ~* 'nguy[ễê]n'",
                "0002|''|code like '%0002%' or submitter::text like '%0002%' or data::text like '%0002%'",
                "10/02/2026|unit=G81.1|owner_birth_date = '2026-02-10'",
                "xã đông hồ|status=4|competent_unit = 'G81.3'",
                "yêu cầu bổ sung|''|status = 5",
                "-nguyễn|''|not (data::text ~* 'nguyễn')",
                "nothing|''|false",
            })
    void countWhatTheDatabaseCounts(String words, String parameters, String condition) {
        Map<String, String> chosen = conditions(parameters);
        JsonNode page = manager.found(Office.words(words) + "&size=100&" + parameters);

        String all = "(" + condition + ")" + and(chosen, null);
        List<String> codes = sql.sql("select code from motcua.dossier where " + all)
                .query(String.class)
                .list();
        assertThat(Office.codes(page)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(page.get("total").asInt()).isEqualTo(codes.size());
        String months = parameters.contains("months=") ? parameters.replaceAll(".*months=", "") : "RECEIVED";
        VALUES.forEach((facet, value) -> {
            boolean month = facet.equals("month");
            String counted = month ? "to_char(" + DAYS.get(months) + ", 'YYYY-MM')" : value;
            assertThat(counts(page, facet))
                    .as(facet)
                    .isEqualTo(counted(counted, "(" + condition + ")" + and(chosen, month ? months : facet)));
        });
    }

    @Test
    void listTheMonthsFromTheNewest() {
        List<String> months = manager.found(Office.words("") + "&size=1")
                .get("facets")
                .get("month")
                .valueStream()
                .map(each -> each.get("value").asString())
                .toList();
        assertThat(months).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static Map<String, Long> counts(JsonNode page, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        page.get("facets")
                .get(facet)
                .forEach(each -> counts.put(
                        each.get("value").asString(), each.get("count").asLong()));
        return counts;
    }

    private Map<String, Long> counted(String value, String where) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("select " + value + " as value, count(*) as n from motcua.dossier where " + where + " group by 1")
                .query(row -> {
                    if (row.getString("value") != null) {
                        counts.put(row.getString("value"), row.getLong("n"));
                    }
                });
        return counts;
    }

    /** The chosen filters as conditions, by the facet that ignores them for its own counts. */
    private static Map<String, String> conditions(String parameters) {
        Map<String, List<String>> values = parameters.isEmpty()
                ? Map.of()
                : List.of(parameters.split("&", -1)).stream()
                        .map(parameter -> parameter.split("=", -1))
                        .collect(Collectors.groupingBy(
                                pair -> pair[0],
                                LinkedHashMap::new,
                                Collectors.mapping(pair -> "'" + pair[1] + "'", Collectors.toList())));
        Map<String, String> conditions = new LinkedHashMap<>();
        values.forEach((name, chosen) -> {
            if (name.equals("months")) {
                return;
            }
            if (name.endsWith("From") || name.endsWith("To")) {
                String dated = name.replaceAll("From|To", "").toUpperCase(Locale.ROOT);
                String order = name.endsWith("From") ? " >= " : " <= ";
                conditions.merge(dated, DAYS.get(dated) + order + chosen.get(0), (a, b) -> a + " and " + b);
                return;
            }
            boolean not = name.startsWith("not");
            String facet = not ? name.substring(3).toLowerCase(Locale.ROOT) : name;
            String any = "coalesce(" + VALUES.get(facet) + " in (" + String.join(",", chosen) + "), false)";
            conditions.merge(facet, (not ? "not " : "") + any, (a, b) -> a + " and " + b);
        });
        return conditions;
    }

    private static String and(Map<String, String> conditions, String except) {
        return conditions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(except))
                .map(entry -> " and (" + entry.getValue() + ")")
                .collect(Collectors.joining());
    }
}
