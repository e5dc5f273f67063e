package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Dossiers that officers keep an eye on, as they stand and as far as their rights go at the time of reading. */
@OfficeTest
class WatchedDossiersIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T08:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** SAME_DAY, received at 08:00: due at 17:00; at 10:00 there remain 90 and 210 minutes. */
    @Test
    void tellsStepTurnAndDueDateAsTheyAreNow() {
        clock.at("2026-11-26T08:00");
        Desk officer = ward.officer("Hoàng Thị Theo", Role.CASE_OFFICER);
        String code = ward.received("Lò Được Theo");
        String other = ward.received("Lò Không Theo");
        watch(officer, code, 204);
        watch(officer, code, 204);
        clock.at("2026-11-26T10:00");

        JsonNode row = only(officer);
        assertThat(row.get("code").asString()).isEqualTo(code).isNotEqualTo(other);
        assertThat(row.get("ownerName").asString()).isEqualToIgnoringCase("Lò Được Theo");
        assertThat(row.at("/steps/0/step").asString()).isEqualTo("Task_Appraise");
        assertThat(row.at("/steps/0/turn").asString()).isEqualTo("OFFICE");
        assertThat(Ward.instant(row.get("dueAt"))).isEqualTo(OfficeClock.instant("2026-11-26T17:00"));
        assertThat(row.get("remainingMinutes").asLong()).isEqualTo(300);
        assertThat(row.get("urgency").asString()).isEqualTo("DUE_SOON");
        assertThat(watched(ward.examiner)).isEmpty();

        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        row = only(officer);
        assertThat(row.get("status").asInt()).isEqualTo(5);
        assertThat(row.at("/steps/0/turn").asString()).isEqualTo("APPLICANT");
        assertThat(row.get("urgency").asString()).isEqualTo("PAUSED");
        assertThat(row.get("remainingMinutes").isNull()).isTrue();

        officer.delete("/api/dossiers/" + code + "/watch").expect(204);
        officer.delete("/api/dossiers/" + code + "/watch").expect(204);
        assertThat(watched(officer)).isEmpty();
    }

    @Test
    void theMostPressingComesFirstAndWhatIsClosedLast() {
        clock.at("2026-11-25T15:30");
        Desk officer = ward.officer("Hoàng Thị Xếp", Role.CASE_OFFICER);
        String tomorrow = ward.received("Lò Ngày Mai");
        String closed = ward.received("Lò Đã Rút");
        ward.reception
                .post("/api/dossiers/" + closed + "/withdraw", java.util.Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);
        clock.at("2026-11-25T14:00");
        String today = ward.received("Lò Hôm Nay");
        List.of(closed, tomorrow, today).forEach(code -> watch(officer, code, 204));

        assertThat(watched(officer)).containsExactly(today, tomorrow, closed);
    }

    /** The rights are asked for when the list is read, not when watching began. */
    @Test
    void whoSeesADossierNoMoreHasItInTheListNoMore() {
        clock.at("2026-11-26T08:00");
        Desk moved = ward.officer(
                "Hoàng Thị Chuyển",
                new Position(ward.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, LocalDate.of(2026, 11, 27)),
                new Position(ward.province, Role.CASE_OFFICER, OrganisationFixture.SINCE, null));
        String code = ward.received("Lò Hết Quyền");
        watch(moved, code, 204);
        assertThat(watched(moved)).containsExactly(code);

        clock.at("2026-11-27T08:00");
        assertThat(watched(moved)).isEmpty();
        assertThat(moved.delete("/api/dossiers/" + code + "/watch").status()).isEqualTo(404);

        clock.at("2026-11-26T09:00");
        assertThat(watched(moved)).containsExactly(code);
    }

    @Test
    void nobodyWatchesWhatTheyDoNotSee() {
        clock.at("2026-11-26T08:00");
        String code = ward.received("Lò Của Phường");
        Ward other = Ward.open(ward);

        assertThat(watch(other.examiner, code, 404).code()).isEqualTo("not-found");
        assertThat(watched(other.examiner)).isEmpty();
    }

    /** A hundred; those that one no longer sees give their place away. */
    @Test
    void watchesAHundredAtMost() {
        clock.at("2026-11-26T08:00");
        Desk officer = ward.officer("Hoàng Thị Nhiều", Role.CASE_OFFICER);
        String seen = ward.received("Lò Thứ Nhất");
        String another = ward.received("Lò Thứ Hai");
        Ward other = Ward.open(ward);
        String foreign = other.received("Lò Nơi Khác");
        watch(officer, seen, 204);
        copies(officer, seen, 98, ward);
        copies(officer, foreign, 1, other);

        watch(officer, another, 204);
        String third = ward.received("Lò Thứ Ba");
        assertThat(watch(officer, third, 409).code()).isEqualTo("too-many-watched");
    }

    /** Watched by the officer as if each had been opened; copies of a dossier's row are enough for it. */
    private void copies(Desk officer, String code, int count, Ward of) {
        jdbc.sql("""
                        with copies as (insert into motcua.dossier (procedure_code, version_id, helped_at, unit_code,
                                competent_unit, channel, status, data_form, submitted_at, created_by, code)
                            select d.procedure_code, d.version_id, :unit, :unit, :unit, d.channel, d.status, d.data_form,
                                d.submitted_at, d.created_by, split_part(d.code, '-', 1) || '-250101-' || lpad(n::text, 4, '0')
                            from motcua.dossier d, generate_series(1, :count) n where d.code = :code returning id)
                        insert into motcua.watched_dossier (officer, dossier_id, since)
                        select :officer, id, now() from copies""")
                .param("unit", of.unit.value())
                .param("count", count)
                .param("code", code)
                .param("officer", officer.officer())
                .update();
    }

    private static Desk.Answer watch(Desk officer, String code, int status) {
        return officer.put("/api/dossiers/" + code + "/watch", null).expect(status);
    }

    private static JsonNode only(Desk officer) {
        JsonNode rows = officer.get("/api/watched-dossiers").expect(200).body();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<String> watched(Desk officer) {
        return officer.get("/api/watched-dossiers")
                .expect(200)
                .body()
                .valueStream()
                .map(row -> row.get("code").asString())
                .toList();
    }
}
