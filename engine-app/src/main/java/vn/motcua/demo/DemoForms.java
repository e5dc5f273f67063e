package vn.motcua.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.UnitCode;

/** What people enter: the same requests that the pages send. */
final class DemoForms {

    private DemoForms() {}

    static Map<String, Object> submission(DemoDossier dossier, boolean accept) {
        DemoFamily family = dossier.family();
        String residence = "Tổ 3, " + DemoUnits.place(dossier.commune()) + ", tỉnh Thanh Sơn";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("procedureCode", "1.001193");
        body.put("unitCode", dossier.commune().value());
        body.put("channel", dossier.online() ? "ONLINE" : "COUNTER");
        body.put(
                "submitter",
                Map.of(
                        "name", family.father(),
                        "idNumber", family.fatherId(),
                        "phone", family.phone(),
                        "address", residence,
                        "relation", "FATHER"));
        body.put("data", declaration(family, residence, dossier.commune(), dossier.verify()));
        body.put("components", dossier.online() ? List.of() : handedIn());
        body.put("accept", accept);
        return body;
    }

    private static List<Map<String, Object>> handedIn() {
        return List.of(
                Map.of("code", "declaration", "original", 1, "certified", 0, "photocopy", 0),
                Map.of("code", "birthNotice", "original", 1, "certified", 0, "photocopy", 0));
    }

    private static Map<String, Object> declaration(
            DemoFamily family, String residence, UnitCode commune, boolean verify) {
        String place = DemoUnits.place(commune) + ", tỉnh Thanh Sơn";
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "declarant",
                Map.of(
                        "fullName",
                        family.father(),
                        "relation",
                        "FATHER",
                        "idNumber",
                        family.fatherId(),
                        "residence",
                        residence,
                        "residenceInDatabase",
                        true));
        data.put(
                "circumstances",
                Map.of(
                        "birthNotice", "PAPER",
                        "birthNoticeNumber",
                                "GCS-" + Math.floorMod(family.child().hashCode(), 9000),
                        "birthNoticeIssuer", "Trạm y tế " + DemoUnits.place(commune)));
        Map<String, Object> child = new LinkedHashMap<>();
        child.put("fullName", family.child());
        child.put("sex", family.sex());
        child.put("birthDate", family.born().toString());
        child.put("birthDateInWords", DateWords.of(family.born()));
        child.put("ethnicity", "01");
        child.put("nationality", "VN");
        child.put("birthFacility", "Bệnh viện đa khoa tỉnh Thanh Sơn");
        child.put("birthUnit", "phường Sơn Trung, tỉnh Thanh Sơn");
        child.put("homeTown", place);
        data.put("child", child);
        data.put(
                "parents",
                Map.of(
                        "motherDeclared", "YES",
                        "fatherDeclared", "YES",
                        "marriage", verify ? "NOT_VERIFIABLE" : "VERIFIABLE"));
        data.put("mother", parent(family.mother(), family.motherId(), residence));
        data.put("father", parent(family.father(), family.fatherId(), residence));
        data.put("request", Map.of("copies", 2, "delivery", "COUNTER", "undertaking", true));
        return data;
    }

    private static Map<String, Object> parent(String name, String idNumber, String residence) {
        int year = (19 + (idNumber.charAt(3) - '0') / 2) * 100 + Integer.parseInt(idNumber.substring(4, 6));
        return Map.of(
                "fullName", name,
                "birthYear", year,
                "ethnicity", "01",
                "nationality", "VN",
                "residence", residence,
                "idNumber", idNumber);
    }

    static Map<String, Object> outcome(String field, String value) {
        return Map.of(field, value);
    }

    static Map<String, Object> supplement(String field) {
        return Map.of(
                field,
                "SUPPLEMENT",
                "supplementReason",
                "WRONG_COMPONENT",
                "supplementItems",
                List.of(Map.of(
                        "componentCode", "birthNotice",
                        "text", "Giấy chứng sinh bị mờ phần họ tên mẹ, đề nghị nộp bản có xác nhận lại")),
                "note",
                "Liên hệ cơ sở y tế đã cấp để được xác nhận lại.");
    }

    static Map<String, Object> printed(LocalDate day, int number) {
        return Map.of(
                "registerVolume",
                "01/" + day.getYear(),
                "registerNumber",
                Integer.toString(number),
                "registeredOn",
                day.toString(),
                "copiesPrinted",
                2);
    }

    static Map<String, Object> published(LocalDate day, int number) {
        return Map.of("resultNumber", number + "/" + day.getYear(), "publishedOn", day.toString(), "seal", "STAMP");
    }

    static Map<String, Object> delivered(DemoFamily family) {
        return Map.of(
                "deliveryManner",
                "COUNTER",
                "recipientName",
                family.father(),
                "recipientIdNumber",
                family.fatherId(),
                "receiptConfirmed",
                true);
    }
}
