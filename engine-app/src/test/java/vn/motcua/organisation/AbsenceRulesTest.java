package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.organisation.AbsenceRules.Wish;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;

/** When an absence may be entered, and when it counts. */
class AbsenceRulesTest {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UnitCode WARD = new UnitCode("H88.1");
    private static final OfficerId ABSENT = new OfficerId("CB0001");
    private static final OfficerId OTHER = new OfficerId("CB0002");
    private static final OfficerId THIRD = new OfficerId("CB0003");
    private static final OfficerId CLERK = new OfficerId("CB0004");
    private static final OfficerId LOCKED = new OfficerId("CB0005");
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final ProcedureCode DEATH = new ProcedureCode("1.000656");

    private final Map<OfficerId, Officer> officers = new HashMap<>();
    private final List<Absence> absences = new ArrayList<>();

    AbsenceRulesTest() {
        officer(ABSENT, Role.CASE_OFFICER, true);
        officer(OTHER, Role.CASE_OFFICER, true);
        officer(THIRD, Role.CASE_OFFICER, true);
        officer(CLERK, Role.RECORDS_CLERK, true);
        officer(LOCKED, Role.CASE_OFFICER, false);
    }

    @Example
    void takesOneSubstituteForAllAndOthersForSingleProcedures() {
        check(TODAY, TODAY, line(null, OTHER), line(BIRTH, THIRD), line(DEATH, OTHER));
        check(TODAY.plusDays(3), TODAY.plusDays(368));
    }

    @Example
    void refusesAPeriodThatHasBegunEndsBeforeItBeginsOrHasNoEndInSight() {
        assertThat(broken(TODAY.minusDays(1), TODAY)).containsExactly("from");
        assertThat(broken(TODAY.plusDays(2), TODAY.plusDays(1))).containsExactly("to");
        assertThat(broken(TODAY, TODAY.plusDays(366))).containsExactly("to");
        assertThat(broken(TODAY, TODAY.plusDays(365))).isEmpty();
    }

    @Example
    void refusesASecondAbsenceOnTheSameDay() {
        absences.add(absence(ABSENT, TODAY.plusDays(5), TODAY.plusDays(9), OTHER));

        assertThat(broken(TODAY, TODAY.plusDays(4))).isEmpty();
        assertThat(broken(TODAY, TODAY.plusDays(5))).containsExactly("from");
        assertThat(broken(TODAY.plusDays(9), TODAY.plusDays(12))).containsExactly("from");
        assertThat(broken(TODAY.plusDays(10), TODAY.plusDays(12))).isEmpty();
    }

    @Example
    void namesEachSubstituteWhoCannot() {
        assertThat(broken(
                        TODAY,
                        TODAY,
                        line(null, ABSENT),
                        line(BIRTH, CLERK),
                        line(DEATH, LOCKED),
                        line(BIRTH, OTHER),
                        line(new ProcedureCode("1.004873"), new OfficerId("CB9999"))))
                .containsExactly(
                        "substitutes[0].officerId",
                        "substitutes[1].officerId",
                        "substitutes[2].officerId",
                        "substitutes[3].procedureCode",
                        "substitutes[4].officerId");
    }

    @Example
    void refusesTwoWhoStandInForEachOther() {
        absences.add(absence(OTHER, TODAY.plusDays(1), TODAY.plusDays(2), ABSENT));

        assertThat(broken(TODAY, TODAY.plusDays(1), line(null, OTHER))).containsExactly("substitutes[0].officerId");
        assertThat(broken(TODAY, TODAY, line(null, OTHER))).isEmpty();
        absences.set(0, absence(OTHER, TODAY.plusDays(1), TODAY.plusDays(2), THIRD));
        // away at the same time, but nobody's circle: the preview tells which steps wait
        assertThat(broken(TODAY, TODAY.plusDays(1), line(null, OTHER))).isEmpty();
    }

    @Example
    void findsTheOneForTheProcedureBeforeTheOneForAll() {
        Deputies deputies = new Deputies(List.of(line(null, OTHER), line(BIRTH, THIRD)));

        assertThat(deputies.of(BIRTH)).contains(THIRD);
        assertThat(deputies.of(DEATH)).contains(OTHER);
        assertThat(new Deputies(List.of(line(BIRTH, THIRD))).of(DEATH)).isEmpty();
        assertThat(deputies.procedures(OTHER, true)).containsExactly(BIRTH);
        assertThat(deputies.procedures(THIRD, false)).containsExactly(BIRTH);
    }

    /** It counts from the first midnight of Viet Nam to the last, whatever the zone of the machine. */
    @Property
    void countsOnItsDaysAndNoOthers(
            @ForAll @IntRange(min = 0, max = 40) int first,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = -10, max = 100) int day,
            @ForAll @IntRange(max = 1439) int minute) {
        Absence absence = absence(ABSENT, TODAY.plusDays(first), TODAY.plusDays(first + days - 1), OTHER);

        assertThat(absence.runs(at(TODAY.plusDays(day), minute))).isEqualTo(day >= first && day < first + days);
    }

    /** Ended at any minute, it never counts again; and what was withdrawn has never counted. */
    @Property
    void endsAtOnceAndForGood(
            @ForAll @IntRange(min = -3, max = 5) int endedOn,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(max = 20) int later) {
        Absence running = absence(ABSENT, TODAY, TODAY.plusDays(5), OTHER);
        Absence ended = new Absence(
                1,
                ABSENT,
                running.from(),
                running.to(),
                Absence.Reason.LEAVE,
                running.substitutes(),
                2,
                "CB0001",
                Instant.EPOCH,
                "CB0001",
                at(TODAY.plusDays(endedOn), minute));

        assertThat(ended.runs(at(TODAY.plusDays(endedOn + later), minute))).isFalse();
        assertThat(ended.state(Instant.EPOCH)).isEqualTo(endedOn < 0 ? Absence.State.WITHDRAWN : Absence.State.ENDED);
        assertThat(ended.meets(TODAY, TODAY.plusDays(5))).isFalse();
    }

    private void officer(OfficerId id, Role role, boolean active) {
        officers.put(
                id,
                new Officer(
                        id,
                        id.value().toLowerCase(java.util.Locale.ROOT),
                        "Cán bộ " + id,
                        active,
                        List.of(new Position(WARD, role, LocalDate.of(2020, 1, 1), null))));
    }

    private static Instant at(LocalDate day, int minute) {
        return LocalDateTime.of(day, java.time.LocalTime.ofSecondOfDay(minute * 60L))
                .atZone(VIET_NAM)
                .toInstant();
    }

    private static Deputies.Line line(ProcedureCode procedure, OfficerId officer) {
        return new Deputies.Line(procedure, officer);
    }

    private static Absence absence(OfficerId officer, LocalDate from, LocalDate to, OfficerId substitute) {
        return new Absence(
                1,
                officer,
                from,
                to,
                Absence.Reason.LEAVE,
                new Deputies(List.of(line(null, substitute))),
                1,
                officer.value(),
                Instant.EPOCH,
                null,
                null);
    }

    private void check(LocalDate from, LocalDate to, Deputies.Line... lines) {
        AbsenceRules.check(
                new Wish(ABSENT, from, to, new Deputies(List.of(lines))),
                officers.get(ABSENT),
                ahead(ABSENT),
                TODAY,
                new AbsenceRules.People() {
                    @Override
                    public Officer find(OfficerId id) {
                        return officers.get(id);
                    }

                    @Override
                    public List<Absence> ahead(OfficerId id) {
                        return AbsenceRulesTest.this.ahead(id);
                    }
                });
    }

    private List<Absence> ahead(OfficerId id) {
        return absences.stream().filter(absence -> absence.officer().equals(id)).toList();
    }

    private List<String> broken(LocalDate from, LocalDate to, Deputies.Line... lines) {
        List<String> fields = new ArrayList<>();
        try {
            check(from, to, lines);
        } catch (Rejection rejection) {
            assertThat(rejection.kind()).isEqualTo(Rejection.Kind.INVALID);
            rejection.violations().stream().map(Violation::field).forEach(fields::add);
        }
        return fields;
    }
}
