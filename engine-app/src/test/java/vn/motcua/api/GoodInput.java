package vn.motcua.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journey.Declarations;

/** A right body for each command that takes one; the wrong ones are made of it. */
final class GoodInput {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    private GoodInput() {}

    static JsonNode submission() {
        return JSON.valueToTree(Declarations.submission(
                World.WARD, "Phạm Thị Thử", LocalDate.now(CLOCK).minusDays(12), true));
    }

    /** Null for a command that this test does not know. */
    static JsonNode of(String operation, World world) {
        JsonNode body = JSON.valueToTree(
                plain(operation, world, world.task.path("version").asInt()));
        return body.isNull() ? null : body;
    }

    private static Object plain(String operation, World world, int version) {
        return switch (operation) {
            case "signIn" -> Map.of("username", "k.own", "password", "mot-cua-2026");
            case "changePassword" -> Map.of("currentPassword", "mot-cua-2026", "newPassword", "mot-cua-2027-moi");
            case "submitDossier" -> submission();
            case "decideCompetence" -> Map.of("unitCode", World.WARD);
            case "answerAsParent" -> Map.of("answer", "CONFIRMED");
            case "withdrawDossier" -> Map.of("reasonCode", "NO_LONGER_NEEDED", "note", "Ghi chú");
            case "setComponentOrigin" ->
                Map.of("digitised", false, "reusedKind", "DATABASE", "reusedSource", "CSDL quốc gia về dân cư");
            case "checkSupplementItem" -> Map.of("revision", 1, "fault", "UNREADABLE", "note", "Ghi chú");
            case "stopDossier" -> Map.of("reasonCode", "AUTHORITY_DECISION", "note", "Ghi chú");
            case "correctDossier", "previewCorrection" ->
                Map.of(
                        "revision",
                        1,
                        "reasonCode",
                        "TYPED_WRONGLY",
                        "note",
                        "Ghi chú",
                        "data",
                        Map.of("child.fullName", "Lê Văn An"),
                        "components",
                        List.of(Map.of("code", "BIRTH_PROOF", "original", 1, "certified", 0, "photocopy", 0)));
            case "resetDueDate", "previewDueDate" ->
                Map.of(
                        "revision",
                        1,
                        "dueAt",
                        "2026-12-01T10:00:00Z",
                        "reasonCode",
                        "TERM_MISTAKEN",
                        "note",
                        "Ghi chú");
            case "extendDossier" -> Map.of("workingDays", 3, "basis", "AGENCY_DELAY", "note", "Ghi chú");
            case "claimTask", "releaseTask" -> Map.of("version", version);
            case "completeTask", "previewTask" ->
                Map.of("version", version, "revision", 9999, "data", Map.of("appraisalOutcome", "APPROVE"));
            case "keepInput" ->
                Map.of("after", 1, "revision", 1, "base", Map.of(), "data", Map.of("appraisalOutcome", "APPROVE"));
            case "keepSeries" ->
                Map.of("after", 1, "procedureCode", "1.001193", "data", Map.of("typed", Map.of(), "filed", List.of()));
            case "writeNote" -> Map.of("text", "Đã gọi điện cho người nộp");
            case "correctNote" -> Map.of("text", "Đã gọi điện cho người nộp");
            case "labelDossier" -> Map.of("labelId", 1, "set", false);
            case "makeLabel" -> Map.of("unitCode", World.WARD, "name", "Cần ký gấp", "color", "RED");
            case "writeSupplementPhrase" ->
                Map.of("unitCode", World.WARD, "procedureCode", "1.001193", "text", "Nộp bản rõ hơn", "shared", true);
            case "changeSupplementPhrase" -> Map.of("text", "Nộp bản rõ hơn", "shared", true);
            case "sendBackTask" -> Map.of("version", version, "reasonCode", "WRONG_DATA", "note", "Ghi chú");
            case "reassignTask" -> Map.of("version", version, "officerId", "KN9001", "reasonCode", "ABSENCE");
            case "saveWorkView" ->
                Map.of(
                        "version",
                        0,
                        "filters",
                        List.of(Map.of("name", "Hộ tịch gấp", "list", "role", "urgency", "DUE_SOON", "q", "Nguyễn")),
                        "columns",
                        List.of("STEP", "DUE"));
            case "personOf" -> Map.of("idNumber", "099090012345", "unitCode", World.WARD);
            case "saveSearches" ->
                Map.of(
                        "version",
                        0,
                        "searches",
                        List.of(Map.of("name", "Khai sinh quá hạn", "filter", Map.of("timeliness", "OVERDUE"))));
            case "caseOf" -> Map.of("data", Map.of(), "unitCode", World.WARD, "channel", "COUNTER");
            case "importProcedure" -> Map.of("code", "9.900103", "detail", Map.of("TENTTHC", "Cấp giấy mẫu"));
            case "saveDraft" -> Map.of("files", Map.of("procedure.yaml", "slug: bad-input"));
            case "evaluateDecision" -> Map.of("inputs", Map.of("copies", 1));
            case "previewCalendarChange" -> calendarChange();
            case "changeCalendar" -> Map.of("change", calendarChange(), "token", "no-such-preview");
            case "previewBulk" -> Map.of("kind", "CLAIM", "selection", Map.of("all", Map.of("list", "role")));
            case "bulkFormOffer" -> Map.of("selection", Map.of("all", Map.of("list", "role")));
            case "beginBulk" -> Map.of("token", "no-such-preview");
            case "previewAbsence" -> absence();
            case "enterAbsence" -> Map.of("absence", absence(), "token", "no-such-preview");
            case "endAbsence" -> Map.of("version", 1);
            case "previewLock" -> removal();
            case "lockOfficer" -> Map.of("removal", removal(), "token", "no-such-preview");
            case "readNotice", "readNotices" -> Map.of("upTo", CLOCK.instant().toString());
            case "saveNoticePreferences" -> Map.of("refused", List.of("NOTE"));
            case "saveMailPreference" -> Map.of("wish", "DAILY", "language", "en");
            case "setMailAddress" -> Map.of("address", "moi@thanhson.example");
            case "createOfficer" ->
                Map.of("id", "KN9100", "username", "k.new", "name", "Lò Thị Mới", "positions", List.of(position()));
            case "givePosition", "endPosition" -> position();
            case "previewOfficerFile" -> officerFile();
            case "applyOfficerFile" -> Map.of("file", officerFile(), "token", "no-such-preview");
            case "switchPopulationStandIn" -> Map.of("reachable", true);
            case "makeHandOver" -> handOver(List.of(world.dossier));
            case "receiveHandOver" -> Map.of("dossiers", List.of(world.dossier));
            case "missHandOver" -> Map.of("dossier", world.dossier, "reason", "MISSING");
            default -> null;
        };
    }

    /** Papers from the counter of the ward to its own division. */
    static Map<String, Object> handOver(List<String> dossiers) {
        return Map.of("unitCode", World.WARD, "side", "COUNTER", "toUnit", World.WARD, "dossiers", dossiers);
    }

    private static Map<String, Object> absence() {
        return absence(40);
    }

    /** Five days that begin so many days from today. */
    static Map<String, Object> absence(int daysAhead) {
        LocalDate from = LocalDate.now(CLOCK).plusDays(daysAhead);
        return Map.of(
                "officerId",
                "KN9001",
                "from",
                from.toString(),
                "to",
                from.plusDays(4).toString(),
                "reason",
                "LEAVE",
                "substitutes",
                List.of(Map.of("procedureCode", "1.001193", "officerId", "KN9003")));
    }

    /** The headings and no line below them. */
    private static Map<String, Object> officerFile() {
        return Map.of("csv", "Mã cán bộ;Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Từ ngày;Đến hết ngày");
    }

    private static Map<String, Object> position() {
        return Map.of("unitCode", World.WARD, "role", "CASHIER", "from", "2026-01-01", "lastDay", "2030-12-31");
    }

    private static Map<String, Object> removal() {
        return Map.of("receivers", List.of(Map.of("procedureCode", "1.001193", "officerId", "KN9001")));
    }

    private static Map<String, Object> calendarChange() {
        LocalDate day = LocalDate.now(CLOCK).plusDays(20);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return Map.of(
                "unitCode",
                World.WARD,
                "action",
                "ADD",
                "date",
                day.toString(),
                "kind",
                "CLOSURE",
                "name",
                Map.of("vi", "Nghỉ", "en", "Closed"),
                "decision",
                "01/QĐ-UBND");
    }
}
