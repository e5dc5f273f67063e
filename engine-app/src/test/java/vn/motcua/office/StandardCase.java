package vn.motcua.office;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Role;

/**
 * One of many manifests on the standard process, each another combination of what a manifest can say. Received on a
 * Monday at 09:00 with no holiday near, so that its due date can be counted by weekdays alone.
 */
record StandardCase(int number) {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static final List<UnitKind> LEVELS = List.of(
            UnitKind.COMMUNE,
            UnitKind.DEPARTMENT,
            UnitKind.POLICE,
            UnitKind.TAX,
            UnitKind.SOCIAL_INSURANCE,
            UnitKind.POWER_COMPANY,
            UnitKind.PROVINCE);
    private static final List<String> UNITS = List.of(
            "SAME_DAY",
            "WORKING_DAY",
            "WORKING_HOUR",
            "CALENDAR_DAY",
            "CLOCK_HOUR",
            "CLOCK_MINUTE",
            "BACKWARD_WORKING_DAY");
    private static final List<String> CHAIN = List.of(
            "Task_Receive",
            "Task_Assign",
            "Task_Appraise",
            "Task_RecordOpinion",
            "Task_CollectFee",
            "Task_Review",
            "Task_Sign",
            "Task_Publish",
            "Task_Deliver");
    /** In which order steps are added to a longer chain. */
    private static final List<Integer> ADDED = List.of(0, 2, 8, 6, 7, 1, 5, 3, 4);

    static List<StandardCase> all() {
        return IntStream.range(0, 150).mapToObj(StandardCase::new).toList();
    }

    String code() {
        return "9.9%05d".formatted(number);
    }

    UnitKind level() {
        return LEVELS.get(number % LEVELS.size());
    }

    String unit() {
        return UNITS.get(number / 2 % UNITS.size());
    }

    private boolean keepsClock() {
        return number % 2 == 1;
    }

    /** The cut-off lies before the reception in every second term that has one. */
    private boolean afterCutoff() {
        return number % 4 < 2;
    }

    String channel() {
        return List.of("COUNTER", "ONLINE", "POST").get(number % 3);
    }

    /** 0 no fee, 1 a fee, 2 a fee and an exemption that the applicant claims. */
    int fee() {
        return number / 3 % 3;
    }

    String delivery() {
        return number % 5 == 4 && has("Task_Deliver") ? "POST" : "COUNTER";
    }

    List<String> steps() {
        int many = 1 + number % 9;
        return ADDED.stream().limit(many).sorted().map(CHAIN::get).toList();
    }

    boolean has(String step) {
        return steps().contains(step);
    }

    /** Every role that works on dossiers comes to every step that the model leaves to the manifest. */
    Role role(String step) {
        return switch (step) {
            case "Task_Receive" -> Role.RECEPTION_OFFICER;
            case "Task_RecordOpinion" -> Role.CONSULTED_AGENCY;
            case "Task_SignRefusal" -> Role.APPROVER;
            default -> Agency.WORKING.get((number + CHAIN.indexOf(step)) % Agency.WORKING.size());
        };
    }

    private int amount() {
        return switch (unit()) {
            case "SAME_DAY" -> 0;
            case "CLOCK_MINUTE" -> 600;
            case "CLOCK_HOUR", "WORKING_HOUR" -> 20;
            default -> 6;
        };
    }

    /**
     * As counted by hand: received Monday 09:00, first day excluded, Saturdays and Sundays off, closing 17:00; working
     * days after the cut-off count from Tuesday 07:00.
     */
    String dueAt() {
        String clock = keepsClock() ? "T09:00" : "T17:00";
        return switch (unit()) {
            case "SAME_DAY" -> (afterCutoff() ? MONDAY.plusDays(1) : MONDAY) + "T17:00";
            case "WORKING_DAY", "BACKWARD_WORKING_DAY" ->
                afterCutoff() ? workingDay(7) + (keepsClock() ? "T07:00" : "T17:00") : workingDay(6) + clock;
            // 6 h until Monday's closing, 8 h on Tuesday, 6 h on Wednesday: 07:00–11:30 and from 13:30 until 15:00
            case "WORKING_HOUR" -> keepsClock() ? MONDAY.plusDays(2) + "T15:00" : MONDAY.plusDays(2) + "T17:00";
            // Sunday 15/3 moves to Monday 16/3
            case "CALENDAR_DAY" -> MONDAY.plusDays(7) + "T17:00";
            case "CLOCK_HOUR" -> MONDAY.plusDays(1) + "T05:00";
            default -> MONDAY + "T19:00";
        };
    }

    private static LocalDate workingDay(int nth) {
        LocalDate day = MONDAY;
        for (int i = 0; i < nth; i++) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return day;
    }

    Map<String, byte[]> files() {
        return new TreeMap<>(Map.of("procedure.yaml", manifest().getBytes(StandardCharsets.UTF_8)));
    }

    private String manifest() {
        boolean backward = unit().equals("BACKWARD_WORKING_DAY");
        String cutoff = afterCutoff() ? "08:00" : "15:00";
        String steps = steps().stream()
                .map(step -> "  - {id: %s, hours: 0.5, role: %s, normalWay: true, source: mẫu, mark: D}"
                        .formatted(step, role(step)))
                .collect(Collectors.joining("\n"));
        String fees = fee() == 0
                ? "fees: []"
                : "fees:\n  - {code: PHI-MAU, name: {vi: Phí mẫu, en: Sample fee}, kind: FEE, amount: %d, per: QUANTITY, exempt: [POOR], source: mẫu, mark: D}"
                        .formatted(10_000 + number);
        return """
                base: standard
                code: "%s"
                slug: sample
                version: "2026.1"
                from: 2025-07-01
                name: {vi: "Thủ tục mẫu số %d", en: "Sample procedure no. %d"}
                sector: {code: MAU, name: {vi: Mẫu, en: Sample}, source: mẫu, mark: D}
                agencyLevel: {value: %s, source: mẫu, mark: D}
                channels: {values: [%s], source: mẫu, mark: D}
                onlineLevel: {value: %s, source: mẫu, mark: D}
                legalBasis: []
                term: {amount: %d, unit: %s, policy: %s, cutoff: "%s", source: mẫu, mark: D}
                clocks: {NOTICE: {amount: 3, unit: BACKWARD_WORKING_DAY, source: mẫu, mark: D}}
                %s
                steps:
                %s
                components:
                  - {code: requestForm, name: {vi: Đơn mẫu, en: Sample form}, kind: SUBMIT, original: 1, source: mẫu, mark: D}
                %s
                exemptions:
                  - {code: POOR, text: {vi: Hộ nghèo, en: Poor household}, source: mẫu, mark: D}
                resultKinds: []
                """.formatted(
                        code(),
                        number,
                        number,
                        level(),
                        channel(),
                        number % 2 == 0 ? "FULL" : "PARTIAL",
                        amount(),
                        backward ? "WORKING_DAY" : unit(),
                        keepsClock() ? "KEEP_CLOCK" : "END_OF_DAY",
                        cutoff,
                        backward ? "notice: {date: request.startsOn, source: mẫu, mark: D}" : "",
                        steps,
                        fees);
    }
}
