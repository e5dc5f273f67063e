package vn.motcua.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What parents declare and what officers enter, as the forms of birth registration ask. */
final class Births {

    private Births() {}

    /** A submission at the counter with the declaration and the birth notice. */
    static Map<String, Object> atTheCounter(String unit, String child, boolean accept) {
        Map<String, Object> submission = new HashMap<>();
        submission.put("procedureCode", "1.001193");
        submission.put("unitCode", unit);
        submission.put("channel", "COUNTER");
        submission.put("submitter", submitter());
        submission.put("data", declaration(child));
        submission.put("components", List.of(copies("declaration", 1), copies("birthNotice", 1)));
        submission.put("accept", accept);
        return submission;
    }

    /** A valid submission at the counter of who wants the certificate sent home. */
    static Map<String, Object> byPost(String unit, String child) {
        Map<String, Object> submission = atTheCounter(unit, child, true);
        Map<String, Object> data = declaration(child);
        data.put(
                "request",
                Map.of(
                        "copies",
                        0,
                        "delivery",
                        "POST",
                        "deliveryAddress",
                        "Tổ 3, phường Thử Nghiệm",
                        "undertaking",
                        true));
        submission.put("data", data);
        return submission;
    }

    /** A submission from the portal. */
    static Map<String, Object> online(String unit, String child) {
        Map<String, Object> submission = atTheCounter(unit, child, false);
        submission.put("channel", "ONLINE");
        submission.put("components", List.of());
        return submission;
    }

    static Map<String, Object> copies(String component, int originals) {
        return Map.of("code", component, "original", originals, "certified", 0, "photocopy", 0);
    }

    static Map<String, Object> submitter() {
        return Map.of(
                "name", "Phạm Văn Hùng",
                "idNumber", "099090123456",
                "phone", "0912345678",
                "email", "hung@example.vn",
                "address", "Tổ 3, phường Thử Nghiệm",
                "relation", "FATHER");
    }

    static Map<String, Object> declaration(String child) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "declarant",
                Map.of(
                        "fullName", "Phạm Văn Hùng",
                        "relation", "FATHER",
                        "idNumber", "099090123456",
                        "residence", "Tổ 3, phường Thử Nghiệm",
                        "residenceInDatabase", true));
        data.put("circumstances", Map.of("birthNotice", "PAPER", "birthNoticeNumber", "GCS-17"));
        data.put(
                "child",
                Map.of(
                        "fullName", child,
                        "sex", "FEMALE",
                        "birthDate", "2026-11-02",
                        "birthDateInWords", "Ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
                        "ethnicity", "01",
                        "nationality", "VN",
                        "birthFacility", "Trạm y tế phường",
                        "birthUnit", "phường Thử Nghiệm",
                        "homeTown", "phường Thử Nghiệm"));
        data.put("parents", Map.of("motherDeclared", "YES", "fatherDeclared", "YES", "marriage", "VERIFIABLE"));
        data.put("mother", parent("Đỗ Thị Ánh", 1994));
        data.put("father", parent("Phạm Văn Hùng", 1990));
        data.put("request", Map.of("copies", 1, "delivery", "COUNTER", "undertaking", true));
        return data;
    }

    private static Map<String, Object> parent(String name, int year) {
        return Map.of(
                "fullName", name,
                "birthYear", year,
                "ethnicity", "01",
                "nationality", "VN",
                "residence", "Tổ 3, phường Thử Nghiệm");
    }

    /** The outcome {@code receptionOutcome} or {@code appraisalOutcome}: the birth notice must be handed in anew. */
    static Map<String, Object> supplement(String outcomeField) {
        return Map.of(
                outcomeField,
                "SUPPLEMENT",
                "supplementReason",
                "WRONG_COMPONENT",
                "supplementItems",
                List.of(Map.of(
                        "componentCode",
                        "birthNotice",
                        "fault",
                        "UNREADABLE",
                        "text",
                        "Giấy chứng sinh bị mờ, đề nghị nộp lại")),
                "note",
                "Mang theo bản chính");
    }

    /** The appraisal proposes to refuse. */
    static Map<String, Object> refused() {
        return Map.of(
                "appraisalOutcome",
                "REFUSE",
                "refusalReason",
                "ALREADY_REGISTERED",
                "refusalBasis",
                "Điều 13 Luật Hộ tịch");
    }

    static Map<String, Object> printed() {
        return Map.of("registerVolume", "01", "registerNumber", "7", "registeredOn", "2026-11-23", "copiesPrinted", 1);
    }

    static Map<String, Object> published() {
        return Map.of("resultNumber", "7/2026", "publishedOn", "2026-11-23", "seal", "STAMP");
    }

    static Map<String, Object> sentByPost() {
        return Map.of(
                "trackingNumber", "EB123456789VN", "postedOn", "2026-11-23", "postAddress", "Tổ 3, phường Thử Nghiệm");
    }

    static Map<String, Object> deliveredByPost() {
        return Map.of("recipientName", "Phạm Văn Hùng", "deliveredOn", "2026-11-23", "receiptConfirmed", true);
    }

    static Map<String, Object> delivered() {
        return Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Hùng", "receiptConfirmed", true);
    }
}
