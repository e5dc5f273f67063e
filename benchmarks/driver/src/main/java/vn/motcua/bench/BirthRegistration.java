package vn.motcua.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The product's own birth registration at the counter: six steps, with the personal number from a stand-in. */
final class BirthRegistration implements Procedure {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PLACE = "xã Phú Lâm, tỉnh Thanh Sơn";
    private static final int PRINT = 2;

    @Override
    public List<String> roles() {
        return List.of(
                "RECEPTION_OFFICER", "CASE_OFFICER", "CASE_OFFICER", "APPROVER", "RECORDS_CLERK", "RESULT_OFFICER");
    }

    @Override
    public Map<String, Object> submission(int number) {
        return Map.of(
                "procedureCode",
                "1.001193",
                "unitCode",
                Office.COMMUNE,
                "channel",
                "COUNTER",
                "submitter",
                Map.of(
                        "name", Fields.name(number),
                        "idNumber", Fields.idNumber(number),
                        "phone", "09%08d".formatted(number),
                        "address", PLACE,
                        "relation", "FATHER"),
                "data",
                declaration(number),
                "components",
                List.of(FourSteps.original("declaration"), FourSteps.original("birthNotice")),
                "accept",
                false);
    }

    @Override
    public Map<String, Object> step(int step, int number) {
        String today = LocalDate.now(ZONE).toString();
        return switch (step) {
            case 0 -> Map.of("receptionOutcome", "ACCEPT");
            case 1 -> Map.of("appraisalOutcome", "APPROVE");
            case PRINT ->
                Map.of(
                        "registerVolume",
                        "01/2026",
                        "registerNumber",
                        Integer.toString(number + 1),
                        "registeredOn",
                        today,
                        "copiesPrinted",
                        2);
            case 3 -> Map.of("signOutcome", "SIGN");
            case 4 -> Map.of("resultNumber", (number + 1) + "/2026", "publishedOn", today, "seal", "STAMP");
            default ->
                Map.of(
                        "deliveryManner",
                        "COUNTER",
                        "recipientName",
                        Fields.name(number),
                        "recipientIdNumber",
                        Fields.idNumber(number),
                        "receiptConfirmed",
                        true);
        };
    }

    @Override
    public boolean waitsBefore(int step) {
        return step == PRINT;
    }

    private static Map<String, Object> declaration(int number) {
        return Map.of(
                "declarant",
                        Map.of(
                                "fullName",
                                Fields.name(number),
                                "relation",
                                "FATHER",
                                "idNumber",
                                Fields.idNumber(number),
                                "residence",
                                PLACE,
                                "residenceInDatabase",
                                true),
                "circumstances",
                        Map.of(
                                "birthNotice", "PAPER",
                                "birthNoticeNumber", number + "/2026",
                                "birthNoticeIssuer", "Bệnh viện đa khoa tỉnh Thanh Sơn"),
                "child", child(number),
                "parents", Map.of("motherDeclared", "YES", "fatherDeclared", "YES", "marriage", "VERIFIABLE"),
                "mother", parent(number + 3, 1996),
                "father", parent(number, 1993),
                "request", Map.of("copies", 1 + number % 3, "delivery", "COUNTER", "undertaking", true));
    }

    private static Map<String, Object> child(int number) {
        return Map.of(
                "fullName",
                Fields.name(number + 1),
                "sex",
                number % 2 == 0 ? "FEMALE" : "MALE",
                "birthDate",
                LocalDate.now(ZONE).minusDays(3 + number % 30).toString(),
                "birthDateInWords",
                "Ngày sinh ghi bằng chữ",
                "ethnicity",
                "01",
                "nationality",
                "VN",
                "birthFacility",
                "Bệnh viện đa khoa tỉnh Thanh Sơn",
                "birthUnit",
                PLACE,
                "homeTown",
                PLACE);
    }

    private static Map<String, Object> parent(int number, int year) {
        return Map.of(
                "fullName",
                Fields.name(number),
                "birthYear",
                year,
                "ethnicity",
                "01",
                "nationality",
                "VN",
                "residence",
                PLACE,
                "idNumber",
                Fields.idNumber(number));
    }
}
