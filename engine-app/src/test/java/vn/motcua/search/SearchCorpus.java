package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The invented dossiers of {@code corpus.csv}, brought into the product once for all tests that search them. */
class SearchCorpus {

    static final String MANAGER = "c.manager";
    static final String OFFICE = "c.office";

    /** Received {@code f1} in unit 2, the day before moving to unit 3. */
    static final String MOVED = "c.moved";

    private static final UnitCode PROVINCE = new UnitCode("G81");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 5, 6);

    private final Units units;
    private final Officers officers;
    private final JdbcClient sql;
    private final CorpusClock.Standing clock;
    private final IndexLag lag;
    private final Map<String, String> codes = new LinkedHashMap<>();

    SearchCorpus(Units units, Officers officers, JdbcClient sql, CorpusClock.Standing clock, IndexLag lag) {
        this.units = units;
        this.officers = officers;
        this.sql = sql;
        this.clock = clock;
        this.lag = lag;
    }

    /** Codes by the keys of the file, once every dossier is in the index. */
    synchronized Map<String, String> received(int port) {
        if (codes.isEmpty()) {
            CurrentActor.runAs(Actor.system("test"), this::enterTheOffice);
            receive(Office.of(port, OFFICE), Office.of(port, MOVED));
            awaitIndexed(port);
        }
        return codes;
    }

    static UnitCode unit(int number) {
        return new UnitCode("G81." + number);
    }

    private void enterTheOffice() {
        unit(PROVINCE, null, UnitKind.PROVINCE, "Ủy ban nhân dân tỉnh Lam Sơn");
        unit(unit(1), PROVINCE, UnitKind.COMMUNE, "Ủy ban nhân dân phường Hoà Bình");
        unit(unit(2), PROVINCE, UnitKind.COMMUNE, "Ủy ban nhân dân xã Sơn Trung");
        unit(unit(3), PROVINCE, UnitKind.COMMUNE, "Ủy ban nhân dân xã Đông Hồ");
        officer(
                "TN8103",
                MOVED,
                new Position(unit(2), Role.RECEPTION_OFFICER, SINCE, AFTERWARDS),
                new Position(unit(3), Role.RECEPTION_OFFICER, AFTERWARDS, null));
        officer("TN8101", MANAGER, position(PROVINCE, Role.SUPERVISOR));
        officer(
                "TN8102",
                OFFICE,
                position(unit(1), Role.RECEPTION_OFFICER),
                position(unit(2), Role.RECEPTION_OFFICER),
                position(unit(3), Role.RECEPTION_OFFICER),
                position(unit(1), Role.CASE_OFFICER),
                position(unit(2), Role.APPROVER));
    }

    void officer(String id, String username, Position... positions) {
        officers.create(
                new NewOfficer(new OfficerId(id), username, "Người " + username, Office.PASSWORD, List.of(positions)));
    }

    static Position position(UnitCode unit, Role role) {
        return new Position(unit, role, SINCE, null);
    }

    void unit(UnitCode code, UnitCode parent, UnitKind kind, String name) {
        units.create(new Unit(code, Text.same(name), parent, kind, SINCE, null, "Số 1", "0200 3800 000"));
    }

    private void receive(Office office, Office moved) {
        List<CorpusRow> rows = lines("corpus.csv").stream().map(CorpusRow::of).toList();
        int number = 0;
        for (CorpusRow row : rows) {
            number++;
            clock.set(row.day()
                    .atTime(LocalTime.of(8, 0).plusMinutes(number))
                    .atZone(ZONE)
                    .toInstant());
            Office counter = row.key().equals("f1") ? moved : office;
            codes.put(row.key(), counter.submit(row.declaration(unit(row.unit()).value(), number)));
        }
        clock.set(AFTERWARDS.atTime(9, 0).atZone(ZONE).toInstant());
        for (CorpusRow row : rows) {
            String path = "/api/dossiers/" + codes.get(row.key());
            switch (row.state()) {
                case "SUPPLEMENT" -> office.askForSupplement(codes.get(row.key()));
                case "WITHDRAWN" -> office.done(path + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));
                case "STOPPED" -> office.done(path + "/stop", Map.of("reasonCode", "AUTHORITY_DECISION"));
                default -> assertThat(row.state()).isIn("OPEN", "NEW");
            }
        }
    }

    private void awaitIndexed(int port) {
        Office manager = Office.of(port, MANAGER);
        long dossiers = sql.sql("select count(*) from motcua.dossier where code is not null")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> lag.waiting(ids()).isEmpty()
                        && manager.found("q=").get("total").asLong() == dossiers);
        // the last changes of state are visible with the next refresh
        await().atMost(Duration.ofSeconds(60))
                .until(() -> manager.found("q=&status=7").get("total").asLong() == 2
                        && manager.found("q=&status=5").get("total").asLong() == 2
                        && manager.found("q=&status=8").get("total").asLong() == 1);
    }

    private List<Long> ids() {
        return sql.sql("select id from motcua.dossier").query(Long.class).list();
    }

    /** The lines of a file beside this class, without comments and the first. */
    static List<String> lines(String file) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(SearchCorpus.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
