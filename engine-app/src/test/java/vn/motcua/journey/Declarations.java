package vn.motcua.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a father enters for his invented child. */
public final class Declarations {

    private Declarations() {}

    public static Map<String, Object> submission(String unit, String child, LocalDate born, boolean accept) {
        return Map.of(
                "procedureCode",
                "1.001193",
                "unitCode",
                unit,
                "channel",
                "COUNTER",
                "submitter",
                Map.of(
                        "name", "Phạm Văn Hùng",
                        "idNumber", "099090123456",
                        "phone", "0912345678",
                        "address", "Tổ 3, phường Thử Nghiệm",
                        "relation", "FATHER"),
                "data",
                data(child, born),
                "components",
                List.of(
                        Map.of("code", "declaration", "original", 1, "certified", 0, "photocopy", 0),
                        Map.of("code", "birthNotice", "original", 1, "certified", 0, "photocopy", 0)),
                "accept",
                accept);
    }

    private static Map<String, Object> data(String child, LocalDate born) {
        return Map.of(
                "declarant",
                        Map.of(
                                "fullName", "Phạm Văn Hùng",
                                "relation", "FATHER",
                                "idNumber", "099090123456",
                                "residence", "Tổ 3, phường Thử Nghiệm",
                                "residenceInDatabase", true),
                "circumstances", Map.of("birthNotice", "PAPER", "birthNoticeNumber", "GCS-17"),
                "child",
                        Map.of(
                                "fullName", child,
                                "sex", "FEMALE",
                                "birthDate", born.toString(),
                                "birthDateInWords", "Ngày sinh ghi bằng chữ",
                                "ethnicity", "01",
                                "nationality", "VN",
                                "birthFacility", "Trạm y tế phường",
                                "birthUnit", "phường Thử Nghiệm",
                                "homeTown", "phường Thử Nghiệm"),
                "parents", Map.of("motherDeclared", "YES", "fatherDeclared", "YES", "marriage", "VERIFIABLE"),
                "mother", parent("Đỗ Thị Ánh", 1994),
                "father", parent("Phạm Văn Hùng", 1990),
                "request", Map.of("copies", 1, "delivery", "COUNTER", "undertaking", true));
    }

    private static Map<String, Object> parent(String name, int year) {
        return Map.of(
                "fullName", name,
                "birthYear", year,
                "ethnicity", "01",
                "nationality", "VN",
                "residence", "Tổ 3, phường Thử Nghiệm");
    }

    public static Map<String, Object> supplement() {
        return Map.of(
                "appraisalOutcome", "SUPPLEMENT",
                "supplementReason", "WRONG_COMPONENT",
                "supplementItems",
                        List.of(Map.of(
                                "componentCode",
                                "birthNotice",
                                "fault",
                                "UNREADABLE",
                                "text",
                                "Giấy chứng sinh bị mờ")));
    }
}
