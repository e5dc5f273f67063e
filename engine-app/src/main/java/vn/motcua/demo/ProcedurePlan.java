package vn.motcua.demo;

import static vn.motcua.demo.DemoAgencies.POWER;
import static vn.motcua.demo.DemoAgencies.RECORDS_OFFICE;
import static vn.motcua.demo.DemoAgencies.SOCIAL_INSURANCE;
import static vn.motcua.demo.DemoAgencies.TAX;
import static vn.motcua.demo.DemoAgencies.TRADE;
import static vn.motcua.demo.DemoAgencies.TRAFFIC_POLICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Role;

/** When the dossiers of the other procedures come in and go on: of each, some are done and one is under way. */
final class ProcedurePlan {

    /** A course goes on by one step. */
    record Entry(Instant at, ProcedureCourse course) {}

    private static final Map<String, DemoAgencies> AGENCIES = Map.of(
            "traffic-fine-payment", TRAFFIC_POLICE,
            "driving-licence-exchange", TRAFFIC_POLICE,
            "international-driving-permit", TRAFFIC_POLICE,
            "judicial-record", RECORDS_OFFICE,
            "sales-promotion", TRADE,
            "personal-income-tax", TAX,
            "corporate-tax", TAX,
            "registration-fee", TAX,
            "health-insurance-card", SOCIAL_INSURANCE,
            "electricity-connection", POWER);

    /** The people of the files, and those who stand for them in further dossiers. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("Đàm Thị Phương Thảo", "038192000117", "0912000117"),
            List.of("Ngụy Hữu Phước", "038185000241", "0913000241"),
            List.of("Thân Thị Ngọc Bích", "038190000358", "0914000358"));

    private static final int WORKING_DAY = 480;
    /** Of a dossier's time, what an authority that is asked takes. */
    private static final double AGENCYS = 0.7;

    private final WorkCalendar calendar;
    private final DemoOffice office;
    private final Instant now;

    ProcedurePlan(WorkCalendar calendar, DemoOffice office, Instant now) {
        this.calendar = calendar;
        this.office = office;
        this.now = now;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, String> file : new java.util.TreeMap<>(ProcedureCourse.files()).entrySet()) {
            int minutes = file.getKey().equals("health-insurance-card") ? 300 : 3 * WORKING_DAY;
            live(entries, course(file, 0), opening(25 + number), minutes, 1.0);
            live(entries, course(file, 1), opening(12 + number % 5), minutes, 1.0);
            live(entries, course(file, 2), opening(1 + number % 2), minutes, 0.5);
            number++;
        }
        return entries;
    }

    private ProcedureCourse course(Map.Entry<String, String> file, int variant) {
        DemoAgencies agency = AGENCIES.get(file.getKey());
        String unit =
                agency == null ? DemoUnits.SON_TRUNG.value() : agency.code().value();
        Function<Role, String> officers = agency == null ? DemoOfficers::inTheWard : agency::username;
        return ProcedureCourse.of(file.getKey(), otherPerson(file.getValue(), variant), office, unit, officers);
    }

    /** @param share of the course that has been gone through by now */
    private void live(List<Entry> entries, ProcedureCourse course, Instant start, int minutes, double share) {
        int steps = course.length();
        int last = (int) Math.max(2, Math.round(steps * share));
        double passed = 0;
        for (int i = 0; i < Math.min(last, steps); i++) {
            passed += i == 0 ? 0 : part(course, i, steps);
            Instant at = calendar.plusOfficeMinutes(start, Math.round(passed * minutes) + i);
            entries.add(new Entry(at.isAfter(now) ? now.minusSeconds(steps - i) : at, course));
        }
    }

    private static double part(ProcedureCourse course, int step, int steps) {
        boolean asks = false;
        for (int i = 1; i < steps; i++) {
            asks |= course.isAgencys(i);
        }
        if (!asks) {
            return 1.0 / (steps - 1);
        }
        return course.isAgencys(step) ? AGENCYS : (1 - AGENCYS) / (steps - 2);
    }

    private Instant opening(int workingDaysAgo) {
        LocalDate day = calendar.plusWorkingDays(WorkCalendar.dateOf(now), -workingDaysAgo);
        return calendar.plusOfficeMinutes(calendar.nextOfficeInstant(WorkCalendar.at(day, LocalTime.MIN)), 35);
    }

    /** The same course of another person, or of other people where the file itself names them. */
    private static String otherPerson(String json, int variant) {
        if (variant == 0) {
            return json;
        }
        JsonNode course = JsonMapper.shared().readTree(json);
        if (course.has("variants")) {
            String other = json;
            for (Map.Entry<String, JsonNode> word :
                    course.get("variants").get(variant - 1).properties()) {
                other = other.replace(word.getKey(), word.getValue().asString());
            }
            return other;
        }
        JsonNode submitter = course.get("submitter");
        List<String> other = OTHERS.get(variant);
        return json.replace(submitter.get("name").asString(), other.get(0))
                .replace(submitter.get("idNumber").asString(), other.get(1))
                .replace(submitter.get("phone").asString(), other.get(2));
    }
}
