package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.Submissions;
import vn.motcua.dossier.Submitter;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** Codes of dossiers: unit, Vietnamese day, four digits; without duplicates and without gaps, however many submit. */
@OfficeTest
class DossierCodesIT {

    private static final int THREADS = 16;
    private static final int EACH = 6;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Reception reception;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private List<UnitCode> units;
    private UnitCode lonely;

    @BeforeAll
    void makeUnits(@Autowired Units register) {
        UnitCode province = OrganisationFixture.province(register);
        units = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> OrganisationFixture.commune(register, province, number))
                .toList();
        lonely = OrganisationFixture.commune(register, province, 9);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** Every third submission fails after its number was drawn: that number goes to another dossier. */
    @Test
    void hasNoDuplicatesAndNoGapsUnderConcurrency() throws Exception {
        clock.at("2026-11-23T09:00");
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService officers = Executors.newFixedThreadPool(THREADS);
        List<Future<Map<UnitCode, List<String>>>> drawn = new ArrayList<>();
        try {
            for (int officer = 0; officer < THREADS; officer++) {
                int number = officer;
                Callable<Map<UnitCode, List<String>>> work = () -> {
                    together.await(60, TimeUnit.SECONDS);
                    return submitMany(number);
                };
                drawn.add(officers.submit(work));
            }
        } finally {
            officers.shutdown();
        }
        Map<UnitCode, List<String>> codes = new java.util.TreeMap<>(java.util.Comparator.comparing(UnitCode::value));
        for (Future<Map<UnitCode, List<String>>> each : drawn) {
            each.get(120, TimeUnit.SECONDS)
                    .forEach((unit, some) -> codes.computeIfAbsent(unit, any -> new ArrayList<>())
                            .addAll(some));
        }

        assertThat(codes).containsOnlyKeys(units);
        assertThat(codes.values().stream().mapToInt(List::size).sum()).isEqualTo(THREADS * EACH * 2 / 3);
        codes.forEach((unit, found) -> {
            List<String> expected = IntStream.rangeClosed(1, found.size())
                    .mapToObj(n -> unit + "-261123-" + String.format("%04d", n))
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(stored(unit)).containsExactlyElementsOf(expected);
        });
    }

    @Test
    void beginsAnewAtVietnameseMidnight() {
        clock.at("2026-11-23T23:59:59");
        assertThat(submit(lonely)).hasToString(lonely + "-261123-0001");
        assertThat(submit(lonely)).hasToString(lonely + "-261123-0002");
        clock.at("2026-11-24T00:00:00");
        assertThat(submit(lonely)).hasToString(lonely + "-261124-0001");
        clock.at("2027-01-01T06:00:00");
        assertThat(submit(lonely)).hasToString(lonely + "-270101-0001");
    }

    private Map<UnitCode, List<String>> submitMany(int officer) {
        Map<UnitCode, List<String>> codes = new java.util.HashMap<>();
        for (int n = 0; n < EACH; n++) {
            UnitCode unit = units.get((officer + n) % units.size());
            if ((officer * EACH + n) % 3 == 0) {
                fail(unit);
            } else {
                codes.computeIfAbsent(unit, any -> new ArrayList<>())
                        .add(submit(unit).value());
            }
        }
        return codes;
    }

    private DossierCode submit(UnitCode unit) {
        return CurrentActor.runAs(
                Actor.system("test"), () -> transactions.execute(status -> dossiers.drawCode(open(unit))));
    }

    private void fail(UnitCode unit) {
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> {
                    dossiers.drawCode(open(unit));
                    status.setRollbackOnly();
                }));
    }

    private DossierId open(UnitCode unit) {
        return submissions.open(reception.check(new Reception.Submission(
                new ProcedureCode("1.001193"),
                unit,
                unit,
                null,
                Channel.COUNTER,
                null,
                new Submitter("Phạm Văn Hùng", "099090123456", null, null, null, "FATHER"),
                Births.declaration("Đinh Đồng Thời"),
                Map.of("declaration", new Copies(1, 0, 0)))));
    }

    private List<String> stored(UnitCode unit) {
        return jdbc.sql("select code from motcua.dossier where unit_code = ? order by code")
                .param(unit.value())
                .query(String.class)
                .list();
    }
}
